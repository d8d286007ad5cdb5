package clinic.sunwise.booking.screening;

import java.time.Instant;

/**
 * What a patient answered.
 *
 * @param version of the question that she was asked
 */
public record Answer(String question, int version, String answer, Instant answeredAt) {}
