package clinic.sunwise.platform.pdf;

import clinic.sunwise.platform.xml.Xml;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a person, to read: a heading for each kind of records, a table of names and values for each record. The same
 * content as the form for programs, in her language.
 */
public final class RecordsPage {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm xxx", Locale.ROOT);

    private final RecordWords words;
    private final Xml page;

    private RecordsPage(RecordWords words) {
        this.words = words;
        this.page = Page.open(words.language(), words.label("title"));
    }

    /**
     * The PDF.
     *
     * @param keeper who keeps it
     * @param data records by kind, each a map of plain values
     */
    public static byte[] pdf(
            RecordWords words, String keeper, OffsetDateTime madeAt, Map<String, List<Map<String, Object>>> data) {
        String html = new RecordsPage(words).html(keeper, madeAt, data);
        return Pdf.of(html, new PdfFacts(words.label("title"), keeper, words.language(), madeAt.withNano(0), null));
    }

    private String html(String keeper, OffsetDateTime madeAt, Map<String, List<Map<String, Object>>> data) {
        page.leaf("p", keeper, "class", "issuer");
        page.leaf("h1", words.label("title"));
        page.leaf("p", words.label("made") + ": " + MOMENT.format(madeAt));
        data.forEach(this::section);
        return Page.closed(page);
    }

    private void section(String kind, List<Map<String, Object>> records) {
        page.leaf("h2", words.section(kind));
        if (records.isEmpty()) {
            page.leaf("p", words.label("none"));
        }
        records.forEach(this::table);
    }

    private void table(Map<String, Object> record) {
        page.open("table", "style", "margin-bottom: 4mm").open("tbody");
        record.forEach((name, value) -> page.open("tr")
                .leaf("th", words.field(name), "scope", "row", "style", "width: 35%")
                .leaf("td", said(value))
                .close());
        page.close().close();
    }

    private String said(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean truth -> words.label(truth ? "yes" : "no");
            case List<?> all -> all.stream().map(this::said).collect(Collectors.joining(", "));
            case Map<?, ?> fields ->
                fields.entrySet().stream()
                        .map(each -> words.field(String.valueOf(each.getKey())) + ": " + said(each.getValue()))
                        .collect(Collectors.joining("; "));
            case String text -> words.names().apply(text);
            default -> String.valueOf(value);
        };
    }
}
