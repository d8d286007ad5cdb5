package clinic.sunwise.booking.waitinglist.postgres;

import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.waitinglist.Offer;
import clinic.sunwise.booking.waitinglist.Standing;
import clinic.sunwise.booking.waitinglist.WaitingStore;
import clinic.sunwise.booking.waitinglist.Wish;
import clinic.sunwise.booking.waitinglist.WishState;
import clinic.sunwise.booking.waitinglist.WishedTimes;
import clinic.sunwise.platform.reach.Reach;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresWaitingList implements WaitingStore {

    private final JdbcClient jdbc;
    private final WaitingOffers offers;
    private final WaitingLooks looks;

    PostgresWaitingList(JdbcClient jdbc, WaitingOffers offers, WaitingLooks looks) {
        this.jdbc = jdbc;
        this.offers = offers;
        this.looks = looks;
    }

    @Override
    public void add(Wish wish, String by) {
        WishedTimes times = wish.times();
        jdbc.sql("""
                        INSERT INTO waiting_wish (clinic_id, id, chain_id, patient_id, protocol, technique, depth, areas,
                            first_day, last_day, weekdays, earliest, latest, practitioner_id, state, standing,
                            created_at, created_by, changed_at, changed_by)
                        VALUES (:clinic, :id, :chain, :patient, :protocol, :technique, :depth, :areas,
                            :first, :last, :weekdays, :earliest, :latest, :practitioner, :state, :standing,
                            :now, :by, :now, :by)
                        """)
                .param("clinic", wish.clinic())
                .param("id", wish.id())
                .param("chain", wish.chain())
                .param("patient", wish.patient())
                .param("protocol", wish.treatment().protocol())
                .param("technique", wish.treatment().technique())
                .param("depth", wish.treatment().depth())
                .param(
                        "areas",
                        wish.treatment().areas().stream().map(Area::code).toArray(String[]::new))
                .param("first", times.from())
                .param("last", times.until())
                .param(
                        "weekdays",
                        times.weekdays().stream()
                                .map(day -> (short) day.getValue())
                                .sorted()
                                .toArray(Short[]::new))
                .param("earliest", hour(times, WishedTimes.Hours::earliest))
                .param("latest", hour(times, WishedTimes.Hours::latest))
                .param("practitioner", times.practitioner().orElse(null))
                .param("state", wish.state().code())
                .param("standing", wish.standing().code())
                .param("now", Timestamp.from(wish.since()))
                .param("by", by)
                .update();
        looks.begin(wish.clinic());
    }

    private static @Nullable LocalTime hour(WishedTimes times, Function<WishedTimes.Hours, LocalTime> which) {
        return times.hours().map(which).orElse(null);
    }

    @Override
    public Optional<Wish> find(String clinic, UUID id) {
        return one("SELECT * FROM waiting_wish WHERE clinic_id = ? AND id = ?", clinic, id);
    }

    @Override
    public Optional<Wish> lock(String clinic, UUID id) {
        return one("SELECT * FROM waiting_wish WHERE clinic_id = ? AND id = ? FOR UPDATE", clinic, id);
    }

    private Optional<Wish> one(String sql, String clinic, UUID id) {
        return jdbc.sql(sql).params(clinic, id).query(WaitingRow::wish).optional();
    }

    @Override
    public Optional<Listed> listed(String clinic, UUID id, Instant now) {
        return rows(clinic, new Filter(Optional.empty(), Optional.empty(), 0, 1), Optional.of(id), now).stream()
                .findFirst();
    }

    @Override
    public List<Listed> list(String clinic, Filter filter, Instant now) {
        return rows(clinic, filter, Optional.empty(), now);
    }

    private List<Listed> rows(String clinic, Filter filter, Optional<UUID> only, Instant now) {
        List<Listed> rows = jdbc.sql("""
                        SELECT w.*, CASE WHEN w.state = 'waiting' THEN (
                            SELECT count(*) FROM waiting_wish b
                            WHERE b.clinic_id = w.clinic_id AND b.state = 'waiting' AND b.number <= w.number) END AS place
                        FROM waiting_wish w
                        WHERE w.clinic_id = :clinic AND w.number > :after
                          AND (:only::uuid IS NULL OR w.id = :only::uuid)
                          AND (:patient::uuid IS NULL OR w.patient_id = :patient::uuid)
                          AND (:state::text IS NULL OR w.state = :state::text)
                        ORDER BY w.number
                        LIMIT :rows
                        """)
                .param("clinic", clinic)
                .param("after", filter.after())
                .param("only", only.orElse(null))
                .param("patient", filter.patient().orElse(null))
                .param("state", filter.state().map(WishState::code).orElse(null))
                .param("rows", filter.rows())
                .query((row, number) -> new Listed(
                        WaitingRow.wish(row, number),
                        row.getLong("number"),
                        Optional.ofNullable(row.getObject("place", Long.class)),
                        Optional.empty()))
                .list();
        Map<UUID, Offer> open = offers
                .open(clinic, rows.stream().map(row -> row.wish().id()).toList(), now)
                .stream()
                .collect(Collectors.toMap(Offer::wish, Function.identity()));
        return rows.stream()
                .map(row -> new Listed(
                        row.wish(),
                        row.number(),
                        row.place(),
                        Optional.ofNullable(open.get(row.wish().id()))))
                .toList();
    }

    @Override
    public List<UUID> waiting(String clinic) {
        return jdbc.sql("SELECT id FROM waiting_wish WHERE clinic_id = ? AND state = 'waiting' ORDER BY number")
                .param(clinic)
                .query(UUID.class)
                .list();
    }

    @Override
    public int waitingOf(String chain, UUID patient) {
        try (Reach.Scope reach = Reach.chain()) {
            return jdbc.sql(
                            "SELECT count(*) FROM waiting_wish WHERE chain_id = ? AND patient_id = ? AND state = 'waiting'")
                    .params(chain, patient)
                    .query(Integer.class)
                    .single();
        }
    }

    @Override
    public void note(Wish wish, Standing standing, Instant now) {
        jdbc.sql("""
                        UPDATE waiting_wish SET standing = :standing, looked_at = :now WHERE clinic_id = :clinic AND id = :id
                        """)
                .param("standing", standing.code())
                .param("now", Timestamp.from(now))
                .param("clinic", wish.clinic())
                .param("id", wish.id())
                .update();
    }

    @Override
    public void change(Wish wish, WishState state, Change change) {
        jdbc.sql("""
                        UPDATE waiting_wish SET state = :state, changed_at = :now, changed_by = :by
                        WHERE clinic_id = :clinic AND id = :id
                        """)
                .param("state", state.code())
                .param("now", Timestamp.from(change.at()))
                .param("by", change.by())
                .param("clinic", wish.clinic())
                .param("id", wish.id())
                .update();
    }

    @Override
    public void add(Wish wish, Offer offer) {
        offers.add(wish, offer);
    }

    @Override
    public void end(Wish wish, Offer offer, Offer.Ending ending, Instant now) {
        offers.end(wish, offer, ending, now);
    }

    @Override
    public List<Offer> offers(Wish wish) {
        return offers.of(wish);
    }

    @Override
    public List<Instant> offeredBefore(Wish wish) {
        return offers.before(wish);
    }

    @Override
    public boolean keepsATime(String chain, UUID patient, Instant now) {
        try (Reach.Scope reach = Reach.chain()) {
            return jdbc.sql("""
                            SELECT EXISTS (
                                SELECT FROM appointment WHERE chain_id = :chain AND patient_id = :patient AND state = 'held'
                                    AND held_until > :now)
                                OR EXISTS (
                                SELECT FROM waiting_offer WHERE chain_id = :chain AND patient_id = :patient AND ending IS NULL)
                            """)
                    .param("chain", chain)
                    .param("patient", patient)
                    .param("now", Timestamp.from(now))
                    .query(Boolean.class)
                    .single();
        }
    }

    @Override
    public Optional<Ended> ended(Instant now) {
        return offers.ended(now);
    }

    @Override
    public Optional<Offer.Ending> fate(Wish wish, Offer offer, Instant now) {
        return offers.fate(wish, offer, now);
    }
}
