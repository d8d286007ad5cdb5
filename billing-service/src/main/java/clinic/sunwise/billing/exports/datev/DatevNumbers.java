package clinic.sunwise.billing.exports.datev;

/**
 * How a clinic is known to who takes its books in.
 *
 * @param consultant number of the tax consultant
 * @param client number of the clinic with her
 */
public record DatevNumbers(int consultant, int client) {

    /** The first and last number of a consultant. */
    public static final int FIRST_CONSULTANT = 1001;

    public static final int LAST_CONSULTANT = 9_999_999;

    /** The last number of a client; the first is 1. */
    public static final int LAST_CLIENT = 99_999;

    /**
     * Numbers that there can be.
     *
     * @throws IllegalArgumentException if DATEV has no such numbers
     */
    public DatevNumbers {
        if (!isConsultant(consultant) || !isClient(client)) {
            throw new IllegalArgumentException("DATEV has no numbers " + consultant + " and " + client);
        }
    }

    public static boolean isConsultant(int number) {
        return number >= FIRST_CONSULTANT && number <= LAST_CONSULTANT;
    }

    public static boolean isClient(int number) {
        return number >= 1 && number <= LAST_CLIENT;
    }
}
