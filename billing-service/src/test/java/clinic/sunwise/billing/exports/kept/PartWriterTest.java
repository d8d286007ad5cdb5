package clinic.sunwise.billing.exports.kept;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.billing.estimates.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file in parts is the file. */
class PartWriterTest {

    private static final int MEBIBYTE = 1 << 20;

    private final List<byte[]> parts = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {1, MEBIBYTE - 1, MEBIBYTE, MEBIBYTE + 1, 3 * MEBIBYTE + 7})
    void everyPartButTheLastIsAMebibyte(int size) {
        byte[] file = new byte[size];
        new Random(7).nextBytes(file);
        PartWriter writer = new PartWriter(parts::add);
        writer.write(file[0]);
        writer.write(file, 1, size - 1);
        assertThat(writer.end()).isEqualTo(Sha256.of(file));
        assertThat(parts.subList(0, parts.size() - 1)).allMatch(part -> part.length == MEBIBYTE);
        assertThat(parts.getLast().length).isBetween(1, MEBIBYTE);
        assertThat(together()).isEqualTo(file);
    }

    @Test
    void nothingHasNoPart() {
        PartWriter writer = new PartWriter(parts::add);
        assertThat(writer.end()).isEqualTo(Sha256.of(new byte[0]));
        assertThat(parts).isEmpty();
    }

    private byte[] together() {
        byte[] all = new byte[parts.stream().mapToInt(part -> part.length).sum()];
        int next = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, next, part.length);
            next += part.length;
        }
        return all;
    }
}
