package clinic.sunwise.booking.screening;

import java.time.Instant;

/**
 * What a patient answered.
 *
 * @param item the option that it is about, or {@link #WHOLE} for a question that is answered as one
 * @param version of the question that she was asked
 */
public record Answer(String question, String item, int version, Given given, Instant answeredAt) {

    /** The item of a question that is answered as one. */
    public static final String WHOLE = "";
}
