package clinic.sunwise.billing.documents.einvoice;

import clinic.sunwise.billing.documents.IssuedDocument;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.recipients.Recipient;
import clinic.sunwise.billing.tax.VatBreakdown;
import clinic.sunwise.platform.xml.Xml;
import java.time.LocalDate;

/** An invoice or credit note in UBL 2.1 (ISO/IEC 19845), by EN 16931; the order of elements is that of the schema. */
public final class Ubl {

    private static final String SCHEMA = "urn:oasis:names:specification:ubl:schema:xsd:";

    private final EInvoice invoice;
    private final IssuedDocument document;
    private final Xml xml = new Xml();

    private Ubl(EInvoice invoice) {
        this.invoice = invoice;
        this.document = invoice.document();
    }

    /** The whole file. */
    public static String of(IssuedDocument document) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + new Ubl(new EInvoice(document)).written();
    }

    private String written() {
        String root = invoice.isCreditNote() ? "CreditNote" : "Invoice";
        xml.open(
                root,
                "xmlns",
                SCHEMA + root + "-2",
                "xmlns:cac",
                SCHEMA + "CommonAggregateComponents-2",
                "xmlns:cbc",
                SCHEMA + "CommonBasicComponents-2");
        head("cbc:" + root + "TypeCode");
        document.preceding().forEach(this::preceding);
        UblParty.write(xml, "cac:AccountingSupplierParty", invoice.seller());
        UblParty.write(xml, "cac:AccountingCustomerParty", invoice.buyer());
        invoice.suppliedOn()
                .ifPresent(day -> xml.open("cac:Delivery")
                        .leaf("cbc:ActualDeliveryDate", day.toString())
                        .close());
        xml.open("cac:PaymentTerms").leaf("cbc:Note", invoice.paymentTerms()).close();
        taxes();
        totals();
        invoice.lines().forEach(this::line);
        return xml.close().written();
    }

    private void head(String typeElement) {
        xml.leaf("cbc:CustomizationID", EInvoice.SPECIFICATION)
                .leaf("cbc:ID", document.number().text())
                .leaf("cbc:IssueDate", document.issuedOn().toString())
                .leaf(typeElement, invoice.typeCode())
                .leafIfAny("cbc:Note", invoice.note())
                .leafIfAny(
                        "cbc:TaxPointDate",
                        invoice.taxPoint().map(LocalDate::toString).orElse(""))
                .leaf(
                        "cbc:DocumentCurrencyCode",
                        document.vat().gross().currency().name());
        Recipient recipient = document.recipient();
        if (recipient != null) {
            xml.leafIfAny("cbc:BuyerReference", recipient.reference());
        }
    }

    private void preceding(IssuedDocument.Preceding invoiceBefore) {
        xml.open("cac:BillingReference")
                .open("cac:InvoiceDocumentReference")
                .leaf("cbc:ID", invoiceBefore.number().text())
                .leaf("cbc:IssueDate", invoiceBefore.issuedOn().toString())
                .close()
                .close();
    }

    private void taxes() {
        xml.open("cac:TaxTotal");
        amount("cbc:TaxAmount", document.vat().vat());
        document.vat().parts().forEach(this::part);
        xml.close();
    }

    private void part(VatBreakdown.Part part) {
        xml.open("cac:TaxSubtotal");
        amount("cbc:TaxableAmount", part.net());
        amount("cbc:TaxAmount", part.vat());
        xml.open("cac:TaxCategory")
                .leaf("cbc:ID", part.category().code())
                .leafIfAny("cbc:Percent", EInvoice.percent(part.category(), part.rate()))
                .leafIfAny("cbc:TaxExemptionReasonCode", invoice.exemptionCode(part))
                .leafIfAny("cbc:TaxExemptionReason", invoice.exemption(part));
        UblParty.scheme(xml, "VAT");
        xml.close().close();
    }

    private void totals() {
        VatBreakdown vat = document.vat();
        xml.open("cac:LegalMonetaryTotal");
        amount("cbc:LineExtensionAmount", vat.net());
        amount("cbc:TaxExclusiveAmount", vat.net());
        amount("cbc:TaxInclusiveAmount", vat.gross());
        amount("cbc:PayableAmount", vat.gross());
        xml.close();
    }

    private void line(EInvoice.Line line) {
        boolean credited = invoice.isCreditNote();
        xml.open(credited ? "cac:CreditNoteLine" : "cac:InvoiceLine")
                .leaf("cbc:ID", Integer.toString(line.charge().position()))
                .leaf(
                        credited ? "cbc:CreditedQuantity" : "cbc:InvoicedQuantity",
                        line.quantity(),
                        "unitCode",
                        EInvoice.UNIT);
        amount("cbc:LineExtensionAmount", line.net());
        xml.open("cac:Item").leaf("cbc:Name", line.name());
        xml.open("cac:ClassifiedTaxCategory")
                .leaf("cbc:ID", line.charge().tax().category().code())
                .leafIfAny("cbc:Percent", line.percent());
        UblParty.scheme(xml, "VAT");
        xml.close().close().open("cac:Price");
        amount("cbc:PriceAmount", line.price());
        xml.close().close();
    }

    private void amount(String name, Money money) {
        xml.leaf(
                name,
                money.amount().toPlainString(),
                "currencyID",
                money.currency().name());
    }
}
