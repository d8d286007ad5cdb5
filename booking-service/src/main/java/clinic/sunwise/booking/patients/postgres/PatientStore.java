package clinic.sunwise.booking.patients.postgres;

import clinic.sunwise.booking.patients.PatientSearch;
import clinic.sunwise.booking.patients.Patients;
import clinic.sunwise.booking.patients.RegisteredPatient;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PatientStore implements Patients {

    private final JdbcClient jdbc;
    private final PatientFinder finder;

    PatientStore(JdbcClient jdbc, PatientFinder finder) {
        this.jdbc = jdbc;
        this.finder = finder;
    }

    @Override
    public void add(RegisteredPatient patient, Instant now) {
        jdbc.sql("""
                        INSERT INTO patient
                            (chain_id, id, given_name, family_name, birth_date, email, phone, language, created_at)
                        VALUES (:chain, :id, :givenName, :familyName, :birthDate, :email, :phone, :language, :now)
                        """)
                .param("chain", patient.chain())
                .param("id", patient.id())
                .param("givenName", patient.givenName())
                .param("familyName", patient.familyName())
                .param("birthDate", patient.birthDate())
                .param("email", patient.email().orElse(null))
                .param("phone", patient.phone().orElse(null))
                .param("language", patient.language())
                .param("now", Timestamp.from(now))
                .update();
    }

    @Override
    public Optional<RegisteredPatient> find(String chain, UUID id) {
        return one("SELECT * FROM patient WHERE chain_id = ? AND id = ? AND erased_at IS NULL", chain, id);
    }

    @Override
    public List<RegisteredPatient> among(String chain, Collection<UUID> ids) {
        return jdbc.sql("SELECT * FROM patient WHERE chain_id = ? AND id = ANY (?)")
                .params(chain, ids.toArray(UUID[]::new))
                .query((row, number) -> patient(row))
                .list();
    }

    @Override
    public Optional<RegisteredPatient> lock(String chain, UUID id) {
        return one("SELECT * FROM patient WHERE chain_id = ? AND id = ? AND erased_at IS NULL FOR UPDATE", chain, id);
    }

    @Override
    public List<RegisteredPatient> search(String chain, PatientSearch search, int limit) {
        return finder.find(chain, search, limit);
    }

    private Optional<RegisteredPatient> one(String sql, String chain, UUID id) {
        return jdbc.sql(sql)
                .params(chain, id)
                .query((row, number) -> patient(row))
                .optional();
    }

    static RegisteredPatient patient(ResultSet row) throws SQLException {
        return new RegisteredPatient(
                row.getString("chain_id"),
                row.getObject("id", UUID.class),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getObject("birth_date", LocalDate.class),
                Optional.ofNullable(row.getString("email")),
                Optional.ofNullable(row.getString("phone")),
                row.getString("language"));
    }
}
