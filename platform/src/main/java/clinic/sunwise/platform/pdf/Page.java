package clinic.sunwise.platform.pdf;

import clinic.sunwise.platform.xml.Xml;

/** The frame that all documents share: XHTML for A4, with the number of each page below. */
public final class Page {

    private static final String STYLE = """
            @page { size: A4; margin: 16mm 18mm 20mm 18mm;
              @bottom-center { content: counter(page) ' / ' counter(pages);
                font-family: 'Liberation Sans'; font-size: 8pt; } }
            body { font-family: 'Liberation Sans'; font-size: 9.5pt; line-height: 1.35; margin: 0; }
            h1 { font-size: 15pt; margin: 8mm 0 4mm 0; }
            h2 { font-size: 11pt; margin: 6mm 0 2mm 0; }
            p { margin: 0 0 0.8mm 0; }
            table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate; }
            th { text-align: left; font-weight: 700; padding: 1mm 2mm 1mm 0; border-bottom: 0.3mm solid #444444; }
            tbody th { font-weight: 400; border-bottom: 0.1mm solid #bbbbbb; }
            td { padding: 1mm 0 1mm 2mm; border-bottom: 0.1mm solid #bbbbbb; vertical-align: top; }
            .amount { text-align: right; padding-right: 0; padding-left: 2mm; }
            .issuer { font-size: 12pt; font-weight: 700; }
            .total { font-size: 12pt; font-weight: 700; margin: 4mm 0; text-align: right; }
            .small { font-size: 7.5pt; color: #333333; }
            .qr { float: right; width: 40mm; text-align: center; font-size: 8pt; }
            .qr img { width: 38mm; height: 38mm; }
            .mark { border: 0.8mm solid #a01c10; color: #a01c10; font-size: 13pt; font-weight: 700; padding: 2mm 3mm;
              margin: 0 0 4mm 0; }
            """;

    /** Above each page. */
    private static final String MARK = """
            @page { @top-center { content: '%s'; color: #a01c10; font-weight: 700;
                font-family: 'Liberation Sans'; font-size: 9pt; } }
            """;

    private Page() {}

    /** Everything before the document's own content, which stands in the body. */
    public static Xml open(String language, String title) {
        return open(language, title, "");
    }

    /**
     * The same of a document that does not hold any more.
     *
     * @param mark what says so above each page; letters, digits, spaces and {@code / . -} only, since it stands in a style; empty for none
     * @throws IllegalArgumentException if it has anything else
     */
    public static Xml open(String language, String title, String mark) {
        if (!mark.matches("[\\p{L}\\p{N} /.-]*")) {
            throw new IllegalArgumentException("no mark of a page: " + mark);
        }
        String style = mark.isEmpty() ? STYLE : STYLE + MARK.replace("%s", mark);
        return new Xml()
                .open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", language)
                .open("head")
                .leaf("title", title)
                .open("meta", "name", "subject", "content", title)
                .close()
                .leaf("style", style)
                .close()
                .open("body");
    }

    /** The whole page. */
    public static String closed(Xml page) {
        return page.close().close().written();
    }
}
