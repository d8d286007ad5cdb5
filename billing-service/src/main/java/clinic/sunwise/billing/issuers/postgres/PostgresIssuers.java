package clinic.sunwise.billing.issuers.postgres;

import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.issuers.Issuers;
import clinic.sunwise.billing.issuers.Letterhead;
import clinic.sunwise.billing.tax.Country;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresIssuers implements Issuers {

    private final JdbcClient jdbc;

    PostgresIssuers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Issuer> find(String clinic) {
        return jdbc.sql("select * from issuer where clinic = :clinic")
                .param("clinic", clinic)
                .query(PostgresIssuers::row)
                .optional();
    }

    @Override
    public List<Issuer> all() {
        return jdbc.sql("select * from issuer order by clinic")
                .query(PostgresIssuers::row)
                .list();
    }

    @Override
    public boolean isEmpty() {
        return jdbc.sql("select not exists (select from issuer)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean add(Issuer issuer) {
        return jdbc.sql("""
                        insert into issuer (clinic, legal_name, tax_number, address, registration, country, time_zone, series)
                        values (:clinic, :name, :taxNumber, :address, :registration, :country, :zone, :series)
                        on conflict do nothing
                        """)
                        .param("clinic", issuer.clinic())
                        .param("name", issuer.letterhead().name())
                        .param("taxNumber", issuer.letterhead().taxNumber())
                        .param("address", issuer.letterhead().address())
                        .param("registration", issuer.letterhead().registration())
                        .param("country", issuer.country().name())
                        .param("zone", issuer.zone().getId())
                        .param("series", issuer.series())
                        .update()
                == 1;
    }

    private static Issuer row(ResultSet row, int number) throws SQLException {
        return new Issuer(
                row.getString("clinic"),
                new Letterhead(
                        row.getString("legal_name"),
                        row.getString("tax_number"),
                        row.getString("address"),
                        row.getString("registration")),
                Country.valueOf(row.getString("country")),
                ZoneId.of(row.getString("time_zone")),
                row.getString("series"));
    }
}
