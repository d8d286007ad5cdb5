package clinic.sunwise.booking.schedulinglinks.postgres;

import clinic.sunwise.booking.schedulinglinks.Listing;
import clinic.sunwise.booking.schedulinglinks.Listings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresListings implements Listings {

    private final JdbcClient jdbc;

    PostgresListings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Placed> all() {
        return jdbc.sql("""
                        SELECT l.*, c.latitude, c.longitude FROM public_listing l JOIN clinic c ON c.id = l.clinic_id
                        ORDER BY l.clinic_id
                        """)
                .query((row, number) ->
                        new Placed(listing(row, number), row.getDouble("latitude"), row.getDouble("longitude")))
                .list();
    }

    @Override
    public Optional<Listing> of(String clinic) {
        return jdbc.sql("SELECT * FROM public_listing WHERE clinic_id = ?")
                .param(clinic)
                .query(PostgresListings::listing)
                .optional();
    }

    @Override
    public void put(Listing listing, String by, Instant now) {
        jdbc.sql("""
                        INSERT INTO public_listing (clinic_id, phone, line, postal_code, city, state, changed_at, changed_by)
                        VALUES (:clinic, :phone, :line, :postalCode, :city, :state, :now, :by)
                        ON CONFLICT (clinic_id) DO UPDATE SET phone = excluded.phone, line = excluded.line,
                            postal_code = excluded.postal_code, city = excluded.city, state = excluded.state,
                            changed_at = excluded.changed_at, changed_by = excluded.changed_by
                        """)
                .param("clinic", listing.clinic())
                .param("phone", listing.phone().orElse(null))
                .param("line", listing.line())
                .param("postalCode", listing.postalCode())
                .param("city", listing.city())
                .param("state", listing.state())
                .param("now", Timestamp.from(now))
                .param("by", by)
                .update();
    }

    @Override
    public void remove(String clinic) {
        jdbc.sql("DELETE FROM public_listing WHERE clinic_id = ?").param(clinic).update();
    }

    private static Listing listing(ResultSet row, int number) throws SQLException {
        return new Listing(
                row.getString("clinic_id"),
                Optional.ofNullable(row.getString("phone")),
                row.getString("line"),
                row.getString("postal_code"),
                row.getString("city"),
                row.getString("state"));
    }
}
