package clinic.sunwise.billing.documents.pdf;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A QR code (ISO/IEC 18004) of level M with its quiet zone of four modules, as a picture within a page. */
final class QrImage {

    private static final int QUIET_ZONE = 4;
    private static final int PIXELS_PER_MODULE = 4;
    private static final int WHITE = 0xFFFFFF;

    private QrImage() {}

    /** A PNG as a data URL. */
    static String of(String text) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(picture(text)));
    }

    private static BufferedImage picture(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int size = (code.size + 2 * QUIET_ZONE) * PIXELS_PER_MODULE;
        BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                boolean dark = code.getModule(x / PIXELS_PER_MODULE - QUIET_ZONE, y / PIXELS_PER_MODULE - QUIET_ZONE);
                picture.setRGB(x, y, dark ? 0 : WHITE);
            }
        }
        return picture;
    }

    private static byte[] png(BufferedImage picture) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
                ImageIO.write(picture, "png", out);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
