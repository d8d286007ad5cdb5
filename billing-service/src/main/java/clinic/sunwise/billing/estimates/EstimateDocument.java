package clinic.sunwise.billing.estimates;

import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.pricing.Quote;
import clinic.sunwise.billing.tax.VatBreakdown;
import clinic.sunwise.billing.tax.VatCategory;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * An estimate as the patient reads and signs it: plain text in her language, each line ended by one line feed. The same estimate
 * always makes the same text, so that its hash can be checked by anybody.
 */
record EstimateDocument(
        Issuer issuer,
        Estimates.Wish wish,
        Quote.Priced quote,
        EstimateNumber number,
        OffsetDateTime handedOverAt,
        LocalDate validUntil,
        LocalDate firstDay) {

    String text() {
        Words words = Words.in(wish.language());
        List<String> text = new ArrayList<>();
        text.add(words.label("title") + " " + number.text());
        text.add(issuer.letterhead().name());
        text.add(issuer.letterhead().address());
        text.add(words.label("tax-number") + ": " + issuer.letterhead().taxNumber());
        text.add(words.label("date") + ": " + handedOverAt.toLocalDate());
        text.add(words.label("valid-until") + ": " + validUntil);
        text.add(words.label("patient") + ": " + wish.patient());
        text.add("");
        quote.lines().forEach(each -> text.add(line(words, each)));
        text.add("");
        quote.vat().parts().forEach(each -> text.add(part(words, each)));
        text.add(words.label("total") + ": " + amount(quote.vat().gross()));
        int sessions = wish.order().extras().sessions();
        if (sessions > 1) {
            text.add(words.label("sessions") + ": " + sessions);
            text.add(words.label("total-of-all") + ": "
                    + amount(quote.vat().gross().times(sessions)));
        }
        if (firstDay.isAfter(handedOverAt.toLocalDate())) {
            text.add("");
            text.add(words.label("reflection") + ": " + firstDay);
        }
        return String.join("\n", text) + "\n";
    }

    private static String line(Words words, Quote.Line line) {
        return ChargeWords.of(words, line.rule(), line.item(), line.text()) + ": " + amount(line.gross());
    }

    private static String part(Words words, VatBreakdown.Part part) {
        String net = words.label("net") + " " + amount(part.net());
        return part.category() == VatCategory.EXEMPT
                ? net + ", " + words.label("exempt")
                : net + ", " + words.label("vat") + " " + part.rate().percent().toPlainString() + " %: "
                        + amount(part.vat());
    }

    private static String amount(Money money) {
        return money.amount().toPlainString() + " " + money.currency().name();
    }
}
