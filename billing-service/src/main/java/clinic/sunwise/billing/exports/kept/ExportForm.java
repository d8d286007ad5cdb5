package clinic.sunwise.billing.exports.kept;

import clinic.sunwise.billing.exports.archive.Archives;
import clinic.sunwise.billing.exports.archive.DatevBooks;
import clinic.sunwise.billing.exports.archive.DocumentForm;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.tax.Country;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be made of a month; each is a ZIP with the hashes of its files. */
public enum ExportForm {
    ARCHIVE("archive") {
        @Override
        void write(Archives archives, Issuer issuer, KeptExport export, Archives.Progress progress, OutputStream out)
                throws IOException {
            archives.everything(issuer, export.wish(), progress, out);
        }
    },
    /** The tables. */
    CSV("csv") {
        @Override
        void write(Archives archives, Issuer issuer, KeptExport export, Archives.Progress progress, OutputStream out)
                throws IOException {
            archives.tables(export.wish(), out);
        }
    },
    /** The books, for a tax consultant's program. */
    DATEV("datev") {
        @Override
        void write(Archives archives, Issuer issuer, KeptExport export, Archives.Progress progress, OutputStream out)
                throws IOException {
            archives.datev(
                    new DatevBooks(
                            issuer,
                            Objects.requireNonNull(export.datev()),
                            export.month().atDay(1),
                            export.month().atEndOfMonth(),
                            export.askedAt()),
                    export.month().toString(),
                    out);
        }
    },
    PDF("pdf") {
        @Override
        void write(Archives archives, Issuer issuer, KeptExport export, Archives.Progress progress, OutputStream out)
                throws IOException {
            archives.documents(export.wish(), DocumentForm.PDF, progress, out);
        }
    },
    UBL("ubl") {
        @Override
        void write(Archives archives, Issuer issuer, KeptExport export, Archives.Progress progress, OutputStream out)
                throws IOException {
            archives.documents(export.wish(), DocumentForm.UBL, progress, out);
        }
    },
    FACTURX("facturx") {
        @Override
        void write(Archives archives, Issuer issuer, KeptExport export, Archives.Progress progress, OutputStream out)
                throws IOException {
            archives.documents(export.wish(), DocumentForm.FACTURX, progress, out);
        }
    },
    VERIFACTU("verifactu") {
        @Override
        void write(Archives archives, Issuer issuer, KeptExport export, Archives.Progress progress, OutputStream out)
                throws IOException {
            archives.verifactu(export.wish(), progress, out);
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

    /** Whether it has more than documents: payments too. */
    boolean hasBooks() {
        return this == ARCHIVE || this == CSV || this == DATEV;
    }

    /** How often each document is written; never where rows are. */
    int passes(Issuer issuer) {
        return switch (this) {
            case ARCHIVE -> Archives.passes(issuer);
            case CSV, DATEV -> 0;
            case PDF, UBL, FACTURX, VERIFACTU -> 1;
        };
    }

    abstract void write(
            Archives archives, Issuer issuer, KeptExport export, Archives.Progress progress, OutputStream out)
            throws IOException;
}
