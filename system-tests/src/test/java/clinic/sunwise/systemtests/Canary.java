package clinic.sunwise.systemtests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A word that nobody else has, to be looked for in whatever the product has written: as it stands, and in the forms that outputs put
 * texts in. A search that knew the plain word only would stay green over a mail in Base64.
 *
 * @param word 8 letters, digits, dots, hyphens and at signs at least, which JSON leaves as they are
 */
record Canary(String word) {

    private static final String GZIP = "\u001f\u008b\b";

    /** Mails and logs are shorter; in longer files nothing has lines that could break a word. */
    private static final int UNFOLDED_CHARACTERS = 4 << 20;

    Canary {
        if (!word.matches("[A-Za-z0-9.@-]{8,}")) {
            throw new IllegalArgumentException("a canary is too short, or has another sign: " + word);
        }
    }

    /** The word in the forms that it may have been written in beside its own: in hex, and in Base64 wherever it begins. */
    List<String> forms() {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        return List.of(HexFormat.of().formatHex(bytes), base64(bytes, 0), base64(bytes, 1), base64(bytes, 2));
    }

    /** The word within a longer text in Base64: what of it does not hang on its neighbours. */
    private static String base64(byte[] word, int before) {
        byte[] text = new byte[before + word.length];
        System.arraycopy(word, 0, text, before, word.length);
        String whole = Base64.getEncoder().withoutPadding().encodeToString(text);
        int first = (before * 8 + 5) / 6;
        return whole.substring(first, text.length * 8 / 6);
    }

    /** Whether that text tells it, in small letters or capitals; the line breaks of mails hide nothing. */
    boolean in(String output) {
        return holds(output)
                || output.length() <= UNFOLDED_CHARACTERS && holds(output.replaceAll("=\r?\n|\r?\n[ \t]?", ""));
    }

    private boolean holds(String text) {
        return Stream.concat(
                        Stream.of(word, word.toLowerCase(Locale.ROOT), word.toUpperCase(Locale.ROOT)), forms().stream())
                .anyMatch(text::contains);
    }

    /** Whether that file, or record of a topic, holds it; also where it is compressed by gzip. */
    boolean in(byte[] output) {
        // One byte is one character: what is searched for are ASCII characters.
        String text = new String(output, StandardCharsets.ISO_8859_1);
        return in(text) || compressed(text, output).stream().anyMatch(this::in);
    }

    private static List<byte[]> compressed(String text, byte[] output) {
        List<byte[]> found = new ArrayList<>();
        for (int at = text.indexOf(GZIP); at >= 0; at = text.indexOf(GZIP, at + 1)) {
            byte[] inflated = inflated(new ByteArrayInputStream(output, at, output.length - at));
            if (inflated.length > 0) {
                found.add(inflated);
            }
        }
        return found;
    }

    /** As far as it goes: what only looks like the beginning of a gzip file is nothing. */
    private static byte[] inflated(InputStream stream) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (InputStream inflating = new GZIPInputStream(stream)) {
            byte[] block = new byte[8192];
            for (int read = inflating.read(block); read >= 0; read = inflating.read(block)) {
                all.write(block, 0, read);
            }
        } catch (IOException e) {
            return all.toByteArray();
        }
        return all.toByteArray();
    }
}
