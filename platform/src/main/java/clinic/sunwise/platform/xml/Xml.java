package clinic.sunwise.platform.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * Writes well-formed XML: every text is escaped, every element that was opened is closed in its order. What XML 1.0 cannot carry
 * becomes the replacement character.
 */
public final class Xml {

    private static final Pattern NOT_XML =
            Pattern.compile("[^\t\n\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final StringBuilder written = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn
     */
    public Xml open(String name, String... attributes) {
        written.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            written.append(' ').append(attributes[i]).append("=\"");
            written.append(escaped(attributes[i + 1])).append('"');
        }
        written.append('>');
        open.push(name);
        return this;
    }

    public Xml text(String text) {
        written.append(escaped(text));
        return this;
    }

    /** Closes the element that was opened last. */
    public Xml close() {
        written.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element with nothing but a text. */
    public Xml leaf(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close();
    }

    /** The same if there is a text, else nothing. */
    public Xml leafIfAny(String name, String text, String... attributes) {
        return text.isEmpty() ? this : leaf(name, text, attributes);
    }

    /**
     * All that was written.
     *
     * @throws IllegalStateException if an element is open
     */
    public String written() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        return written.toString();
    }

    private static String escaped(String text) {
        return NOT_XML.matcher(text)
                .replaceAll("\uFFFD")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
