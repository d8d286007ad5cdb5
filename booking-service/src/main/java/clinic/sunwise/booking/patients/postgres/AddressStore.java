package clinic.sunwise.booking.patients.postgres;

import clinic.sunwise.booking.patients.AddressOwner;
import clinic.sunwise.booking.patients.AddressOwners;
import clinic.sunwise.booking.patients.Patients;
import clinic.sunwise.booking.patients.RegisteredPatient;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class AddressStore implements AddressOwners {

    private final JdbcClient jdbc;
    private final Patients patients;

    AddressStore(JdbcClient jdbc, Patients patients) {
        this.jdbc = jdbc;
        this.patients = patients;
    }

    @Override
    public List<AddressOwner> of(String address) {
        return jdbc.sql("""
                        SELECT chain_id, id, given_name, family_name, email_verified_at IS NOT NULL AS verified
                        FROM patient WHERE lower(email) = lower(?) ORDER BY created_at, id LIMIT 20
                        """)
                .param(address)
                .query((row, number) -> new AddressOwner(
                        row.getString("chain_id"),
                        row.getObject("id", UUID.class),
                        row.getString("given_name"),
                        row.getString("family_name"),
                        row.getBoolean("verified")))
                .list();
    }

    @Override
    public void verify(String address, LocalDate birthDate, Instant now) {
        jdbc.sql("""
                        UPDATE patient SET email_verified_at = ?
                        WHERE lower(email) = lower(?) AND birth_date = ? AND email_verified_at IS NULL
                        """).params(Timestamp.from(now), address, birthDate).update();
    }

    @Override
    @Transactional
    public void register(RegisteredPatient patient, Instant now) {
        String address = patient.email().orElseThrow();
        // Two requests of one impatient guest come one after the other.
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(? || lower(?), 70))")
                .params(patient.chain(), address)
                .query((row, number) -> 0)
                .list();
        if (!isKnown(patient, address)) {
            patients.add(patient, now);
            verify(address, patient.birthDate(), now);
        }
    }

    private boolean isKnown(RegisteredPatient patient, String address) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM patient
                        WHERE chain_id = :chain AND lower(email) = lower(:address) AND birth_date = :birthDate
                            AND searchable(given_name) = searchable(:givenName)
                            AND searchable(family_name) = searchable(:familyName))
                        """)
                .param("chain", patient.chain())
                .param("address", address)
                .param("birthDate", patient.birthDate())
                .param("givenName", patient.givenName())
                .param("familyName", patient.familyName())
                .query(Boolean.class)
                .single();
    }
}
