package clinic.sunwise.booking.appointments;

import clinic.sunwise.booking.protocols.Area;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Shares a patient's skin out between her sessions, so that the database can hold that no two windows overlap even where a
 * clinician has put two sessions closer than their minimum.
 *
 * <p>On each elementary area a session's window ends where the next session's begins, and reaches as far as the furthest of
 * the sessions before it would have: together the windows cover exactly the days that the sessions claim. So whoever books
 * into a claimed day meets a window, whichever neighbour was overridden. Where nothing was overridden, shares are claims.
 */
public final class SkinShares {

    private SkinShares() {}

    /**
     * What a session would protect by itself.
     *
     * @param areas elementary ones
     * @param from its day
     * @param until first day on which that skin may be treated again, after {@code from}
     */
    public record Claim(UUID appointment, Set<Area> areas, LocalDate from, LocalDate until) {}

    /** Days of one elementary area that are written down for a session: from inclusive, until exclusive. */
    public record Share(UUID appointment, Area area, LocalDate from, LocalDate until) {}

    /** The shares, none of which is empty and no two of which overlap. */
    public static List<Share> of(List<Claim> claims) {
        return Stream.of(Area.values())
                .flatMap(area -> on(area, claims).stream())
                .toList();
    }

    private static List<Share> on(Area area, List<Claim> claims) {
        List<Claim> inOrder = claims.stream()
                .filter(claim -> claim.areas().contains(area))
                .sorted(Comparator.comparing(Claim::from).thenComparing(Claim::appointment))
                .toList();
        List<Share> shares = new ArrayList<>();
        LocalDate reach = LocalDate.MIN;
        for (int i = 0; i < inOrder.size(); i++) {
            Claim claim = inOrder.get(i);
            reach = later(reach, claim.until());
            LocalDate until =
                    i + 1 < inOrder.size() ? earlier(reach, inOrder.get(i + 1).from()) : reach;
            if (until.isAfter(claim.from())) {
                shares.add(new Share(claim.appointment(), area, claim.from(), until));
            }
        }
        return shares;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
