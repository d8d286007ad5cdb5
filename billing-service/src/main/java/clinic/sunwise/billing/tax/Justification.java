package clinic.sunwise.billing.tax;

/**
 * A doctor's finding that an act serves the patient's health.
 *
 * @param doctor who found it
 * @param finding what an inspector of taxes will want to read
 */
public record Justification(String doctor, String finding) {

    public Justification {
        if (doctor.isBlank() || finding.isBlank()) {
            throw new IllegalArgumentException("a justification names the doctor and the finding");
        }
    }
}
