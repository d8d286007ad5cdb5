package clinic.sunwise.billing.rows;

import clinic.sunwise.billing.invoices.ChainLink;
import clinic.sunwise.billing.invoices.InvoiceNumber;
import clinic.sunwise.billing.issuers.Letterhead;
import clinic.sunwise.billing.recipients.Recipient;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What all documents have: a number, an issuer, a recipient if they are full ones, and a place in the chain. */
public final class DocumentColumns {

    private DocumentColumns() {}

    public static InvoiceNumber number(ResultSet row) throws SQLException {
        return number(row, "");
    }

    /**
     * The number of another document than the row's own.
     *
     * @param of in front of the columns' names
     */
    public static InvoiceNumber number(ResultSet row, String of) throws SQLException {
        return new InvoiceNumber(row.getString(of + "series"), row.getInt(of + "year"), row.getInt(of + "sequence"));
    }

    /** As it was when the document was issued. */
    public static Letterhead letterhead(ResultSet row) throws SQLException {
        return new Letterhead(
                row.getString("issuer_name"),
                row.getString("issuer_tax_number"),
                row.getString("issuer_address"),
                row.getString("issuer_registration"));
    }

    /** Null of a simplified one. */
    public static @Nullable Recipient recipient(ResultSet row) throws SQLException {
        @Nullable String name = row.getString("recipient_name");
        return name == null
                ? null
                : new Recipient(
                        name,
                        row.getString("recipient_tax_number"),
                        row.getString("recipient_address"),
                        row.getString("recipient_country"),
                        row.getString("recipient_reference"));
    }

    public static ChainLink link(ResultSet row) throws SQLException {
        return new ChainLink(
                row.getLong("position"), row.getString("previous_hash"), row.getString("hash"), recordedAt(row));
    }

    /** With the clinic's offset, as the record has it. */
    public static OffsetDateTime recordedAt(ResultSet row) throws SQLException {
        return OffsetDateTime.parse(row.getString("recorded_at"));
    }
}
