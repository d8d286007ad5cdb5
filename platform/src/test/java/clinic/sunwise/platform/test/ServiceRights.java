package clinic.sunwise.platform.test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A connection as the service has it, to be told by hand whose rows it may reach; and what the catalogue says of its rights. */
public final class ServiceRights implements AutoCloseable {

    /** Tables of a clinic or a chain that would show the service more than it is told, or its owner by accident. */
    private static final String UNSECURED = """
            select c.relname from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
              and exists (select from pg_attribute a where a.attrelid = c.oid and not a.attisdropped
                    and a.attname in ('clinic', 'clinic_id', 'chain_id'))
              and not (c.relrowsecurity and c.relforcerowsecurity
                and exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'of_clinic' and p.polcmd = '*'
                    and p.polroles = array[(select oid from pg_roles where rolname = current_user)]))
            order by 1
            """;

    /** What the service could do that it has no need of: own, make, empty or watch tables. */
    private static final String TOO_MUCH = """
            select c.relname from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
              and (pg_get_userbyid(c.relowner) = current_user
                or has_table_privilege(c.oid, 'truncate, references, trigger')
                or c.relname like '%schema_history' and has_table_privilege(c.oid, 'select'))
            union all
            select 'schema public' where has_schema_privilege('public', 'create')
            union all
            select rolname from pg_roles where rolname = current_user and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
            """;

    /** Tables whose rows a trigger keeps as they are, and that the service has the right to change or delete from. */
    private static final String CHANGEABLE = """
            select distinct c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc f on f.oid = t.tgfoid
            where f.proname = 'refuse_change' and t.tgtype & 1 = 0 and t.tgqual is null and cardinality(t.tgattr::int[]) = 0
              and (t.tgtype & 16 <> 0 and has_table_privilege(c.oid, 'update')
                or t.tgtype & 8 <> 0 and has_table_privilege(c.oid, 'delete'))
            union all
            select 'audit_record' where has_table_privilege('audit_record', 'update, delete')
            """;

    private static final String OF_CLINICS = """
            select c.relname || '.' || a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not a.attisdropped
              and a.attname in ('clinic', 'clinic_id')
            order by 1
            """;

    private final Connection connection;

    private ServiceRights(Connection connection) {
        this.connection = connection;
    }

    /** In a database of a running service. */
    public static ServiceRights of(String database, String service) throws SQLException {
        return new ServiceRights(DriverManager.getConnection(database, service + "_service", RealPostgres.PASSWORD));
    }

    public List<String> unsecured() throws SQLException {
        return texts(UNSECURED);
    }

    public List<String> tooMuch() throws SQLException {
        return texts(TOO_MUCH);
    }

    public List<String> changeable() throws SQLException {
        return texts(CHANGEABLE);
    }

    /** All tables with a column of the clinic, each with that column: {@code room.clinic_id}. */
    public List<String> ofClinics() throws SQLException {
        return texts(OF_CLINICS);
    }

    public void reach(String clinic) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select set_config('sunwise.clinic', ?, false)")) {
            statement.setString(1, clinic);
            statement.execute();
        }
    }

    /** The first column of all rows. */
    public List<String> texts(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    /** How many rows it changed. */
    public int change(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
