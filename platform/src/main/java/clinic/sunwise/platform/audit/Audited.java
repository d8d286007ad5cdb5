package clinic.sunwise.platform.audit;

import java.util.Map;
import java.util.Set;

/**
 * What of a service is recorded besides its changes, which all are.
 *
 * @param reads operations that tell what the clinic knows of a patient's health, as {@code GET /screenings}: method and path
 *     below the clinic
 * @param exports the first part, below the clinic, of paths under which rows are given away in numbers
 * @param patients who a row is about, by the first part of the path below the clinic: a query with {@code :clinic} and
 *     {@code :id} for one column
 */
public record Audited(Set<String> reads, Set<String> exports, Map<String, String> patients) {}
