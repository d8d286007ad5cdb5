package clinic.sunwise.billing.recipients.postgres;

import clinic.sunwise.billing.recipients.Recipient;
import clinic.sunwise.billing.recipients.Recipients;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresRecipients implements Recipients {

    private final JdbcClient jdbc;

    PostgresRecipients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Recipient> find(String clinic, UUID patient) {
        return jdbc.sql("select * from recipient where clinic = :clinic and patient = :patient")
                .param("clinic", clinic)
                .param("patient", patient)
                .query(PostgresRecipients::row)
                .optional();
    }

    @Override
    public void put(String clinic, UUID patient, Recipient recipient) {
        jdbc.sql("""
                        insert into recipient (clinic, patient, name, tax_number, address, country, reference)
                        values (:clinic, :patient, :name, :taxNumber, :address, :country, :reference)
                        on conflict (clinic, patient) do update
                            set (name, tax_number, address, country, reference)
                                = (:name, :taxNumber, :address, :country, :reference)
                        """)
                .param("clinic", clinic)
                .param("patient", patient)
                .param("name", recipient.name())
                .param("taxNumber", recipient.taxNumber())
                .param("address", recipient.address())
                .param("country", recipient.country())
                .param("reference", recipient.reference())
                .update();
    }

    @Override
    public boolean remove(String clinic, UUID patient) {
        return jdbc.sql("delete from recipient where clinic = :clinic and patient = :patient")
                        .param("clinic", clinic)
                        .param("patient", patient)
                        .update()
                == 1;
    }

    private static Recipient row(ResultSet row, int number) throws SQLException {
        return new Recipient(
                row.getString("name"),
                row.getString("tax_number"),
                row.getString("address"),
                row.getString("country"),
                row.getString("reference"));
    }
}
