package clinic.sunwise.booking.protocols;

/**
 * How deep a technique goes.
 *
 * @param chosenBy who may decide on it
 * @param source why not everybody may; of {@code chosenBy}
 */
public record Depth(String code, String title, ChosenBy chosenBy, Source source) {

    /** Who decides on a depth. */
    public enum ChosenBy {
        /** The patient as well. */
        ANYONE,
        /** Only who treats her. */
        CLINICIAN
    }
}
