package clinic.sunwise.billing.exports.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;

/**
 * A file that is written while it is read: its length is not known before its end.
 *
 * @param type of its content
 */
record Download(String type, String fileName) {

    /** Writes the file. */
    interface Content {

        void write(OutputStream out) throws IOException;
    }

    /** Writes a file of text. */
    interface Text {

        void write(Writer out) throws IOException;
    }

    /** Sends the text. */
    void send(HttpServletResponse response, Charset charset, Text content) throws IOException {
        send(response, bytes -> {
            Writer out = new BufferedWriter(new OutputStreamWriter(bytes, charset));
            content.write(out);
            out.flush();
        });
    }

    /** Sends the file. */
    void send(HttpServletResponse response, Content content) throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
        try {
            content.write(response.getOutputStream());
        } catch (RuntimeException e) {
            throw broken(response, e);
        }
    }

    /** Before the first bytes have left, a failure is answered like any other. */
    static RuntimeException broken(HttpServletResponse response, RuntimeException failure) {
        if (response.isCommitted()) {
            return new BrokenDownload(failure);
        }
        response.resetBuffer();
        response.setHeader("Content-Disposition", null);
        return failure;
    }
}
