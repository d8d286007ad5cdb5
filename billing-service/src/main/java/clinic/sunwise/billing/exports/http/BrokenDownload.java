package clinic.sunwise.billing.exports.http;

/** A file of which a part has left already cannot be completed. */
final class BrokenDownload extends RuntimeException {

    BrokenDownload(Throwable cause) {
        super("a download broke off", cause);
    }
}
