package clinic.sunwise.billing.documents.pdf;

import clinic.sunwise.billing.documents.DocumentWords;
import clinic.sunwise.billing.estimates.Estimate;
import clinic.sunwise.billing.estimates.Signature;
import clinic.sunwise.platform.pdf.Page;
import clinic.sunwise.platform.xml.Xml;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An estimate as a page: word by word the text that is signed, whose hash stands below it with the signature, so that whoever has
 * the page can check it.
 */
final class EstimatePage {

    private static final String VALUE = ": ";

    private final Estimate estimate;
    private final DocumentWords words;
    private final List<String> text;
    private final Xml page;

    EstimatePage(Estimate estimate) {
        this.estimate = estimate;
        this.words = DocumentWords.in(estimate.language());
        this.text = estimate.document().lines().toList();
        this.page = Page.open(estimate.language().code(), title());
    }

    /** The text's first line. */
    String title() {
        return text.getFirst();
    }

    /** The text's second line names the issuer. */
    String issuer() {
        return text.get(1);
    }

    String html() {
        int head = text.indexOf("");
        page.leaf("p", issuer(), "class", "issuer");
        page.leaf("h1", title());
        text.subList(2, head).forEach(line -> page.leaf("p", line));
        page.leaf("h2", words.label("lines"));
        page.open("table").open("tbody");
        text.subList(head, text.size()).stream().filter(line -> !line.isEmpty()).forEach(this::row);
        page.close().close();
        signature(estimate.signature());
        return Page.closed(page);
    }

    private void row(String line) {
        int value = line.lastIndexOf(VALUE);
        page.open("tr").leaf("th", value < 0 ? line : line.substring(0, value), "scope", "row");
        page.leaf("td", value < 0 ? "" : line.substring(value + VALUE.length()), "class", "amount");
        page.close();
    }

    private void signature(@Nullable Signature signature) {
        page.leaf("h2", words.label("signature"));
        if (signature == null) {
            page.leaf("p", words.label("not-signed"));
        } else {
            page.leaf("p", kind(signature) + VALUE + signature.signedAt());
            page.leaf("p", String.valueOf(estimate.seal()), "class", "small");
        }
        page.leaf("p", words.label("document-hash") + VALUE + estimate.documentHash(), "class", "small");
    }

    /** What she drew is kept with the estimate; what she typed is her name. */
    private String kind(Signature signature) {
        return signature.kind() == Signature.Kind.TYPED
                ? signature.content() + ", " + words.label("signed-typed")
                : words.label("signed-drawn");
    }
}
