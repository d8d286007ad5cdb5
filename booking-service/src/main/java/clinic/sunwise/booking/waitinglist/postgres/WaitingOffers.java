package clinic.sunwise.booking.waitinglist.postgres;

import clinic.sunwise.booking.waitinglist.Offer;
import clinic.sunwise.booking.waitinglist.WaitingStore.Ended;
import clinic.sunwise.booking.waitinglist.Wish;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The offers of wishes. */
@Repository
class WaitingOffers {

    /**
     * What has become of an offer {@code o}: booked by its hold, or by her at the same time in another way; else its time is over;
     * else its hold is gone. NULL while none of it has happened.
     */
    private static final String FATE = """
            CASE
                WHEN EXISTS (
                    SELECT FROM appointment a
                    WHERE a.clinic_id = o.clinic_id AND a.chain_id = o.chain_id AND a.patient_id = o.patient_id
                      AND a.starts_at = o.starts_at
                      AND (a.id = o.hold_id AND a.state <> 'held'
                          OR a.state IN ('tentative', 'booked', 'arrived', 'in-treatment', 'completed'))) THEN 'taken'
                WHEN o.held_until <= :now THEN 'lapsed'
                WHEN NOT EXISTS (
                    SELECT FROM appointment a WHERE a.clinic_id = o.clinic_id AND a.id = o.hold_id) THEN 'declined'
            END
            """;

    private final JdbcClient jdbc;

    WaitingOffers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Wish wish, Offer offer) {
        jdbc.sql("""
                        INSERT INTO waiting_offer (clinic_id, id, wish_id, chain_id, patient_id, hold_id, practitioner_id,
                            starts_at, ends_at, made_at, held_until)
                        VALUES (:clinic, :id, :wish, :chain, :patient, :hold, :practitioner, :start, :end, :made, :until)
                        """)
                .param("clinic", wish.clinic())
                .param("id", offer.id())
                .param("wish", wish.id())
                .param("chain", wish.chain())
                .param("patient", wish.patient())
                .param("hold", offer.hold())
                .param("practitioner", offer.practitioner())
                .param("start", Timestamp.from(offer.during().start()))
                .param("end", Timestamp.from(offer.during().end()))
                .param("made", Timestamp.from(offer.madeAt()))
                .param("until", Timestamp.from(offer.heldUntil()))
                .update();
    }

    void end(Wish wish, Offer offer, Offer.Ending ending, Instant now) {
        jdbc.sql("""
                        UPDATE waiting_offer SET ending = :ending, ended_at = :now
                        WHERE clinic_id = :clinic AND id = :id AND ending IS NULL
                        """)
                .param("ending", ending.code())
                .param("now", Timestamp.from(now))
                .param("clinic", wish.clinic())
                .param("id", offer.id())
                .update();
    }

    List<Offer> of(Wish wish) {
        return jdbc.sql("SELECT * FROM waiting_offer WHERE clinic_id = ? AND wish_id = ? ORDER BY made_at, id")
                .params(wish.clinic(), wish.id())
                .query(WaitingRow::offer)
                .list();
    }

    /** Those that are open in truth, of these wishes. */
    List<Offer> open(String clinic, List<UUID> wishes, Instant now) {
        return jdbc.sql(
                        "SELECT o.* FROM waiting_offer o WHERE o.clinic_id = :clinic AND o.wish_id = ANY (:wishes::uuid[])"
                                + " AND o.ending IS NULL AND (" + FATE + ") IS NULL")
                .param("clinic", clinic)
                .param("wishes", wishes.stream().map(UUID::toString).toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .query(WaitingRow::offer)
                .list();
    }

    Optional<Offer.Ending> fate(Wish wish, Offer offer, Instant now) {
        return jdbc.sql("SELECT " + FATE + " AS fate FROM waiting_offer o WHERE o.clinic_id = :clinic AND o.id = :id")
                .param("clinic", wish.clinic())
                .param("id", offer.id())
                .param("now", Timestamp.from(now))
                .query((row, number) -> Optional.ofNullable(row.getString("fate")))
                .single()
                .flatMap(Offer.Ending::of);
    }

    Optional<Ended> ended(Instant now) {
        return jdbc.sql("SELECT o.clinic_id, o.wish_id, o.id FROM waiting_offer o WHERE o.ending IS NULL AND (" + FATE
                        + ") IS NOT NULL ORDER BY o.held_until, o.id LIMIT 1")
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Ended(
                        row.getString("clinic_id"),
                        row.getObject("wish_id", UUID.class),
                        row.getObject("id", UUID.class)))
                .optional();
    }

    /** The starts of what is being offered to those who came before. */
    List<Instant> before(Wish wish) {
        return jdbc.sql("""
                        SELECT o.starts_at FROM waiting_offer o
                        JOIN waiting_wish w ON w.clinic_id = o.clinic_id AND w.id = o.wish_id
                        WHERE o.clinic_id = :clinic AND o.ending IS NULL
                          AND w.number < (SELECT number FROM waiting_wish WHERE clinic_id = :clinic AND id = :wish)
                        """)
                .param("clinic", wish.clinic())
                .param("wish", wish.id())
                .query((row, number) -> row.getTimestamp("starts_at").toInstant())
                .list();
    }
}
