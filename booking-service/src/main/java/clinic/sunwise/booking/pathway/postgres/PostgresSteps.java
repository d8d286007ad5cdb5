package clinic.sunwise.booking.pathway.postgres;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import clinic.sunwise.booking.clinicalrules.Step;
import clinic.sunwise.booking.pathway.RecordedStep;
import clinic.sunwise.booking.pathway.RecordedStep.Mode;
import clinic.sunwise.booking.pathway.StepStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresSteps implements StepStore {

    private final JdbcClient jdbc;

    PostgresSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(String chain, UUID patient, RecordedStep step) {
        return jdbc.sql("""
                        INSERT INTO pathway_step
                            (chain_id, patient_id, id, clinic_id, protocol, kind, day, mode, recorded_at, recorded_by)
                        VALUES (:chain, :patient, :id, :clinic, :protocol, :kind, :day, :mode, :at, :by)
                        ON CONFLICT ON CONSTRAINT pathway_step_pk DO NOTHING
                        """)
                        .param("chain", chain)
                        .param("patient", patient)
                        .param("id", step.id())
                        .param("clinic", step.clinic())
                        .param("protocol", step.step().protocol())
                        .param("kind", step.step().kind().code())
                        .param("day", step.step().day())
                        .param("mode", step.mode().map(Mode::code).orElse(null))
                        .param("at", Timestamp.from(step.recordedAt()))
                        .param("by", step.by())
                        .update()
                == 1;
    }

    @Override
    public void withdraw(String chain, UUID patient, UUID step, Instant at, String by) {
        jdbc.sql("INSERT INTO pathway_step_withdrawal VALUES (:chain, :patient, :step, :at, :by)")
                .param("chain", chain)
                .param("patient", patient)
                .param("step", step)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    private record Of(UUID patient, RecordedStep step) {}

    @Override
    public Map<UUID, List<RecordedStep>> of(String chain, Collection<UUID> patients) {
        return jdbc
                .sql("""
                        SELECT * FROM steps_of_patients(:chain, :patients) s
                        WHERE NOT EXISTS (
                            SELECT FROM pathway_step_withdrawal w
                            WHERE w.chain_id = s.chain_id AND w.patient_id = s.patient_id AND w.step_id = s.id)
                        ORDER BY day, recorded_at, id
                        """)
                .param("chain", chain)
                .param("patients", patients.toArray(UUID[]::new))
                .query((row, number) -> new Of(row.getObject("patient_id", UUID.class), step(row)))
                .list()
                .stream()
                .collect(groupingBy(Of::patient, mapping(Of::step, toList())));
    }

    private static RecordedStep step(ResultSet row) throws SQLException {
        return new RecordedStep(
                row.getObject("id", UUID.class),
                row.getString("clinic_id"),
                new Step(
                        Step.Kind.of(row.getString("kind")).orElseThrow(),
                        row.getString("protocol"),
                        row.getObject("day", LocalDate.class)),
                Optional.ofNullable(row.getString("mode")).flatMap(Mode::of),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("recorded_by"));
    }
}
