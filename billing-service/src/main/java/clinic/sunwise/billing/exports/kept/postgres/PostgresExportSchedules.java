package clinic.sunwise.billing.exports.kept.postgres;

import clinic.sunwise.billing.exports.kept.ExportForm;
import clinic.sunwise.billing.exports.kept.ExportSchedule;
import clinic.sunwise.billing.exports.kept.ExportSchedules;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresExportSchedules implements ExportSchedules {

    private final JdbcClient jdbc;

    PostgresExportSchedules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(ExportSchedule schedule) {
        jdbc.sql("""
                        insert into export_schedule (clinic, form, consultant, client, day_of_month, since)
                        values (:clinic, :form, :consultant, :client, :day, :since)
                        on conflict (clinic, form) do update set day_of_month = excluded.day_of_month,
                            consultant = excluded.consultant, client = excluded.client
                        """)
                .param("clinic", schedule.clinic())
                .param("form", schedule.form().code())
                .param("consultant", DatevColumns.consultant(schedule.datev()), Types.INTEGER)
                .param("client", DatevColumns.client(schedule.datev()), Types.INTEGER)
                .param("day", schedule.dayOfMonth())
                .param("since", schedule.since())
                .update();
    }

    @Override
    public boolean remove(String clinic, ExportForm form) {
        return jdbc.sql("delete from export_schedule where clinic = :clinic and form = :form")
                        .param("clinic", clinic)
                        .param("form", form.code())
                        .update()
                == 1;
    }

    @Override
    public List<ExportSchedule> ofClinic(String clinic) {
        return jdbc.sql("select * from export_schedule where clinic = :clinic order by form")
                .param("clinic", clinic)
                .query(PostgresExportSchedules::row)
                .list();
    }

    @Override
    public List<ExportSchedule> all() {
        return jdbc.sql("select * from export_schedule order by clinic, form")
                .query(PostgresExportSchedules::row)
                .list();
    }

    private static ExportSchedule row(ResultSet row, int number) throws SQLException {
        return new ExportSchedule(
                row.getString("clinic"),
                ExportForm.of(row.getString("form")).orElseThrow(),
                DatevColumns.of(row),
                row.getInt("day_of_month"),
                row.getObject("since", LocalDate.class));
    }
}
