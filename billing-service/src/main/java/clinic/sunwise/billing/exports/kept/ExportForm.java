package clinic.sunwise.billing.exports.kept;

import clinic.sunwise.billing.exports.ExportWish;
import clinic.sunwise.billing.exports.archive.Archives;
import clinic.sunwise.billing.exports.archive.DocumentForm;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.tax.Country;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be made of a month; each is a ZIP with the hashes of its files. */
public enum ExportForm {
    ARCHIVE("archive") {
        @Override
        void write(Archives archives, Issuer issuer, ExportWish wish, Archives.Progress progress, OutputStream out)
                throws IOException {
            archives.everything(issuer, wish, progress, out);
        }
    },
    PDF("pdf") {
        @Override
        void write(Archives archives, Issuer issuer, ExportWish wish, Archives.Progress progress, OutputStream out)
                throws IOException {
            archives.documents(wish, DocumentForm.PDF, progress, out);
        }
    },
    UBL("ubl") {
        @Override
        void write(Archives archives, Issuer issuer, ExportWish wish, Archives.Progress progress, OutputStream out)
                throws IOException {
            archives.documents(wish, DocumentForm.UBL, progress, out);
        }
    },
    FACTURX("facturx") {
        @Override
        void write(Archives archives, Issuer issuer, ExportWish wish, Archives.Progress progress, OutputStream out)
                throws IOException {
            archives.documents(wish, DocumentForm.FACTURX, progress, out);
        }
    },
    VERIFACTU("verifactu") {
        @Override
        void write(Archives archives, Issuer issuer, ExportWish wish, Archives.Progress progress, OutputStream out)
                throws IOException {
            archives.verifactu(wish, progress, out);
        }
    };

    private final String code;

    ExportForm(String code) {
        this.code = code;
    }

    /** The word on the wire and in the database. */
    public String code() {
        return code;
    }

    public static Optional<ExportForm> of(String code) {
        return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    /** Whether there is such a thing in the country: only Spain wants records. */
    public boolean isKnownIn(Country country) {
        return this != VERIFACTU || country == Country.ES;
    }

    /** How often each document is written. */
    int passes(Issuer issuer) {
        return this == ARCHIVE ? Archives.passes(issuer) : 1;
    }

    abstract void write(Archives archives, Issuer issuer, ExportWish wish, Archives.Progress progress, OutputStream out)
            throws IOException;
}
