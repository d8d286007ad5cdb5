package clinic.sunwise.billing.issuers.postgres;

import clinic.sunwise.billing.issuers.Licence;
import clinic.sunwise.billing.issuers.Licences;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresLicences implements Licences {

    private final JdbcClient jdbc;

    PostgresLicences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Licence> ofClinic(String clinic) {
        return jdbc.sql("select * from licence where clinic = :clinic order by first_day, number")
                .param("clinic", clinic)
                .query(PostgresLicences::row)
                .list();
    }

    @Override
    public boolean add(Licence licence) {
        return jdbc.sql("""
                        insert into licence (clinic, number, protocols, first_day, last_day)
                        values (:clinic, :number, :protocols, :firstDay, :lastDay)
                        on conflict do nothing
                        """)
                        .param("clinic", licence.clinic())
                        .param("number", licence.number())
                        .param("protocols", licence.protocols().toArray(String[]::new), Types.ARRAY)
                        .param("firstDay", licence.firstDay())
                        .param("lastDay", licence.lastDay(), Types.DATE)
                        .update()
                == 1;
    }

    private static Licence row(ResultSet row, int number) throws SQLException {
        return new Licence(
                row.getString("clinic"),
                row.getString("number"),
                Set.of((String[]) row.getArray("protocols").getArray()),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
    }
}
