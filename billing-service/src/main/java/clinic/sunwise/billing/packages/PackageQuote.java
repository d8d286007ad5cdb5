package clinic.sunwise.billing.packages;

import clinic.sunwise.billing.pricing.Quote;

/** The price of a course at once: that of one of its sessions, as often as there are sessions. */
public final class PackageQuote {

    private PackageQuote() {}

    /**
     * The whole course.
     *
     * @param session one session of a course of that many, with the discount that it has for that
     * @param sessions at least 1
     */
    public static Quote.Priced whole(Quote.Priced session, int sessions) {
        return Quote.Priced.of(session.lines().stream()
                .map(line -> new Quote.Line(
                        sessions + " × " + line.text(),
                        line.item(),
                        line.rule() + "+package",
                        line.priceListVersion(),
                        line.gross().times(sessions),
                        line.tax()))
                .toList());
    }
}
