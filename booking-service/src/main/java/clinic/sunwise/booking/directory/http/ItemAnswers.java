package clinic.sunwise.booking.directory.http;

import clinic.sunwise.booking.directory.Item;
import clinic.sunwise.booking.directory.ItemStore;
import clinic.sunwise.booking.directory.Items;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import clinic.sunwise.platform.problem.ProblemType;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a clinic works with on the wire, and what stands against changing it. */
final class ItemAnswers {

    static final ProblemType STILL_BOOKED = new ProblemType("still-booked", 409, "Booked sessions need it as it is");

    private ItemAnswers() {}

    /**
     * @param version to be sent back by whoever changes it
     * @param retiredAt absent while it is in use
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ItemAnswer(
            UUID id,
            String name,
            @Nullable String grade,
            @Nullable Set<String> protocols,
            @Nullable Map<String, Set<String>> techniques,
            @Nullable Set<String> assists,
            @Nullable String kind,
            @Nullable UUID room,
            @Nullable Integer cleaningMinutes,
            int version,
            @Nullable Instant retiredAt) {

        static ItemAnswer of(ItemStore.Kept kept) {
            return switch (kept.item()) {
                case Item.Person person ->
                    new ItemAnswer(
                            kept.id(),
                            kept.item().name(),
                            person.grade(),
                            new TreeSet<>(person.protocols()),
                            new TreeMap<>(person.techniques()),
                            new TreeSet<>(person.assists()),
                            null,
                            null,
                            null,
                            kept.version(),
                            kept.retiredAt().orElse(null));
                case Item.Apparatus device ->
                    thing(kept, device.what(), device.room().orElse(null), device.cleaningMinutes());
                case Item.Chamber room -> thing(kept, null, null, room.cleaningMinutes());
                case Item.Bed place -> thing(kept, null, null, place.cleaningMinutes());
            };
        }

        private static ItemAnswer thing(
                ItemStore.Kept kept, @Nullable String kind, @Nullable UUID room, int cleaningMinutes) {
            return new ItemAnswer(
                    kept.id(),
                    kept.item().name(),
                    null,
                    null,
                    null,
                    null,
                    kind,
                    room,
                    cleaningMinutes,
                    kept.version(),
                    kept.retiredAt().orElse(null));
        }
    }

    /**
     * The answer of a success.
     *
     * @throws ProblemException for every other outcome, which undoes the transaction
     */
    static ItemAnswer done(Items.Outcome outcome, ZoneId zone) {
        return switch (outcome) {
            case Items.Outcome.Done done -> ItemAnswer.of(done.kept());
            case Items.Outcome.StillBooked booked ->
                throw new ProblemException(
                        STILL_BOOKED,
                        "Nothing was changed. Move the sessions in appointments[] first.",
                        Map.of("appointments", hits(booked.hits(), zone)));
            case Items.Outcome.ChangedMeanwhile changed ->
                throw new ProblemException(
                        TimetableAnswer.CHANGED_MEANWHILE,
                        "Somebody else has changed it. Read it again, then decide.",
                        Map.of("version", changed.version()));
            case Items.Outcome.NotFound unknown -> throw ProblemException.notFound();
            case Items.Outcome.Invalid invalid -> throw FieldErrors.of(invalid.field(), invalid.message());
        };
    }

    private static List<TimetableAnswer.HitAnswer> hits(List<ItemStore.Booked> booked, ZoneId zone) {
        return booked.stream()
                .map(each -> new TimetableAnswer.HitAnswer(
                        each.appointment(),
                        each.patient(),
                        each.startsAt().atZone(zone).toOffsetDateTime()))
                .distinct()
                .toList();
    }
}
