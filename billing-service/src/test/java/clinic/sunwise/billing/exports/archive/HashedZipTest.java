package clinic.sunwise.billing.exports.archive;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.billing.estimates.Sha256;
import clinic.sunwise.billing.exports.Zips;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HashedZipTest {

    @Test
    void theManifestNamesEachFileWithItsSizeAndHashAndTheBytesAreAlwaysTheSame() throws IOException {
        byte[] zip = zip();
        assertThat(Zips.files(zip)).containsOnlyKeys("a.csv", "pdf/b.pdf", "manifest.csv");
        assertThat(Zips.text(zip, "manifest.csv"))
                .isEqualTo("path,bytes,sha256\r\na.csv,3," + Sha256.of("abc") + "\r\npdf/b.pdf,1," + Sha256.of("x")
                        + "\r\n");
        assertThat(zip()).isEqualTo(zip);
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HashedZip zip = new HashedZip(out)) {
            zip.file("a.csv", content -> {
                content.write('a');
                content.write("bc".getBytes(StandardCharsets.UTF_8));
            });
            zip.file("pdf/b.pdf", new byte[] {'x'});
            zip.finish();
        }
        return out.toByteArray();
    }
}
