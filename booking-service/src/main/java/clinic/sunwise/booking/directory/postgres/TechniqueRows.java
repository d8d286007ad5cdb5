package clinic.sunwise.booking.directory.postgres;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which techniques practitioners do, where they do not know a protocol as a whole. */
@Repository
class TechniqueRows {

    private record Technique(UUID practitioner, String protocol, String technique) {}

    private final JdbcClient jdbc;

    TechniqueRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By practitioner and protocol. */
    Map<UUID, Map<String, Set<String>>> of(String clinic) {
        return jdbc
                .sql("SELECT practitioner_id, protocol, technique FROM practitioner_technique WHERE clinic_id = ?")
                .param(clinic)
                .query((row, number) -> new Technique(
                        row.getObject("practitioner_id", UUID.class),
                        row.getString("protocol"),
                        row.getString("technique")))
                .list()
                .stream()
                .collect(groupingBy(
                        Technique::practitioner,
                        groupingBy(Technique::protocol, mapping(Technique::technique, toSet()))));
    }

    /** Replaces what a practitioner does. */
    void write(String clinic, UUID practitioner, Map<String, Set<String>> techniques) {
        jdbc.sql("DELETE FROM practitioner_technique WHERE clinic_id = ? AND practitioner_id = ?")
                .params(clinic, practitioner)
                .update();
        techniques.forEach((protocol, some) ->
                some.forEach(technique -> jdbc.sql("INSERT INTO practitioner_technique VALUES (?, ?, ?, ?)")
                        .params(clinic, practitioner, protocol, technique)
                        .update()));
    }
}
