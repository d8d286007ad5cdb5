package clinic.sunwise.billing.exports.archive;

import clinic.sunwise.billing.documents.IssuedDocument;
import clinic.sunwise.billing.documents.IssuedDocuments;
import clinic.sunwise.billing.exports.BookRows;
import clinic.sunwise.billing.exports.DocumentIds;
import clinic.sunwise.billing.exports.ExportRows;
import clinic.sunwise.billing.exports.ExportWish;
import clinic.sunwise.billing.exports.TableExport;
import clinic.sunwise.billing.exports.csv.CsvWriter;
import clinic.sunwise.billing.exports.datev.DatevWriter;
import clinic.sunwise.billing.exports.fec.FecWriter;
import clinic.sunwise.billing.invoices.DocumentReference;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.tax.Country;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files of many files, each as of one moment. They are read and sent one document at a time; a ZIP itself remembers some 200 bytes
 * of each of its files until its end.
 */
public class Archives {

    private static final List<TableExport> TABLES = List.of(
            TableExport.INVOICES,
            TableExport.LINES,
            TableExport.CREDIT_NOTES,
            TableExport.PAYMENTS,
            TableExport.VAT_SUMMARY);

    /** Is told of each document that was written. */
    public interface Progress {

        /** Nobody waits for it. */
        Progress UNWATCHED = () -> {};

        void document();
    }

    private final IssuedDocuments documents;
    private final DocumentIds ids;
    private final ExportRows rows;
    private final BookRows books;

    public Archives(IssuedDocuments documents, DocumentIds ids, ExportRows rows, BookRows books) {
        this.documents = documents;
        this.ids = ids;
        this.rows = rows;
        this.books = books;
    }

    /** The documents in this form. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void documents(ExportWish wish, DocumentForm form, Progress progress, OutputStream out) throws IOException {
        try (HashedZip zip = new HashedZip(out)) {
            addDocuments(zip, wish, form, progress);
            zip.finish();
        }
    }

    /** The records for the Spanish tax agency. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void verifactu(ExportWish wish, Progress progress, OutputStream out) throws IOException {
        try (HashedZip zip = new HashedZip(out)) {
            addRecords(zip, wish, progress);
            zip.finish();
        }
    }

    /** Everything: tables, books, documents for people and for programs, and of a Spanish issuer its records. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void everything(Issuer issuer, ExportWish wish, Progress progress, OutputStream out) throws IOException {
        try (HashedZip zip = new HashedZip(out)) {
            addTables(zip, wish, "");
            zip.file("journal.txt", content -> journal(wish, content));
            addDocuments(zip, wish, DocumentForm.PDF, progress);
            addDocuments(zip, wish, DocumentForm.UBL, progress);
            if (hasRecords(issuer)) {
                addRecords(zip, wish, progress);
            }
            zip.finish();
        }
    }

    /** The tables, for spreadsheets. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void tables(ExportWish wish, OutputStream out) throws IOException {
        try (HashedZip zip = new HashedZip(out)) {
            addTables(zip, wish, CsvWriter.BYTE_ORDER_MARK);
            zip.finish();
        }
    }

    /** The books for DATEV. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void datev(DatevBooks wanted, String period, OutputStream out) throws IOException {
        try (HashedZip zip = new HashedZip(out)) {
            zip.file(DatevBooks.fileName(period), content -> {
                Writer text = new BufferedWriter(new OutputStreamWriter(content, DatevWriter.CHARSET));
                wanted.write(books, text);
                text.flush();
            });
            zip.finish();
        }
    }

    /** How often everything has each document. */
    public static int passes(Issuer issuer) {
        return hasRecords(issuer) ? 3 : 2;
    }

    private static boolean hasRecords(Issuer issuer) {
        return issuer.country() == Country.ES;
    }

    private void addTables(HashedZip zip, ExportWish wish, String mark) throws IOException {
        for (TableExport table : TABLES) {
            zip.file(table.file() + ".csv", content -> {
                Writer text = writer(content);
                text.write(mark);
                table.write(rows, wish, new CsvWriter(text)::row);
                text.flush();
            });
        }
    }

    private void journal(ExportWish wish, OutputStream content) throws IOException {
        Writer text = writer(content);
        FecWriter fec = new FecWriter(text);
        fec.row(FecWriter.HEADER);
        books.postings(wish.clinic(), wish.first(), wish.last(), fec::row);
        text.flush();
    }

    private void addDocuments(HashedZip zip, ExportWish wish, DocumentForm form, Progress progress) throws IOException {
        ids.walk(wish, reference -> {
            IssuedDocument document = document(wish, reference);
            zip.file(form.path(document), form.file(document));
            progress.document();
        });
    }

    private void addRecords(HashedZip zip, ExportWish wish, Progress progress) throws IOException {
        RecordFiles files = new RecordFiles(
                zip, position -> documents.record(wish.clinic(), position).orElseThrow());
        ids.records(wish, position -> {
            if (files.add(position).again() == null) {
                progress.document();
            }
        });
        files.end();
    }

    private IssuedDocument document(ExportWish wish, DocumentReference reference) {
        return documents.find(wish.clinic(), reference).orElseThrow();
    }

    private static Writer writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }
}
