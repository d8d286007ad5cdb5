package clinic.sunwise.platform.problem;

/**
 * What is wrong with one field or parameter.
 *
 * @param field its path in the request, such as {@code treatment.areas[1]}
 */
public record FieldError(String field, String message) {}
