package clinic.sunwise.billing.documents.einvoice;

import clinic.sunwise.billing.documents.IssuedDocument;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.recipients.Recipient;
import clinic.sunwise.billing.tax.VatBreakdown;
import clinic.sunwise.platform.xml.Xml;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * An invoice or credit note as Cross Industry Invoice D16B of UN/CEFACT, by EN 16931: what Factur-X puts into a PDF. The order of
 * elements is that of the schema.
 */
public final class Cii {

    private static final String SCHEMA = "urn:un:unece:uncefact:data:standard:";

    private final EInvoice invoice;
    private final IssuedDocument document;
    private final Xml xml = new Xml();

    private Cii(EInvoice invoice) {
        this.invoice = invoice;
        this.document = invoice.document();
    }

    /** The whole file. */
    public static String of(IssuedDocument document) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + new Cii(new EInvoice(document)).written();
    }

    private String written() {
        xml.open(
                "rsm:CrossIndustryInvoice",
                "xmlns:rsm",
                SCHEMA + "CrossIndustryInvoice:100",
                "xmlns:ram",
                SCHEMA + "ReusableAggregateBusinessInformationEntity:100",
                "xmlns:qdt",
                SCHEMA + "QualifiedDataType:100",
                "xmlns:udt",
                SCHEMA + "UnqualifiedDataType:100");
        xml.open("rsm:ExchangedDocumentContext")
                .open("ram:GuidelineSpecifiedDocumentContextParameter")
                .leaf("ram:ID", EInvoice.SPECIFICATION)
                .close()
                .close();
        head();
        xml.open("rsm:SupplyChainTradeTransaction");
        invoice.lines().forEach(this::line);
        agreement();
        delivery();
        settlement();
        return xml.close().close().written();
    }

    private void delivery() {
        xml.open("ram:ApplicableHeaderTradeDelivery");
        invoice.suppliedOn().ifPresent(day -> {
            xml.open("ram:ActualDeliverySupplyChainEvent");
            day("ram:OccurrenceDateTime", "udt:DateTimeString", day);
            xml.close();
        });
        xml.close();
    }

    private void head() {
        xml.open("rsm:ExchangedDocument")
                .leaf("ram:ID", document.number().text())
                .leaf("ram:TypeCode", invoice.typeCode());
        day("ram:IssueDateTime", "udt:DateTimeString", document.issuedOn());
        if (!invoice.note().isEmpty()) {
            xml.open("ram:IncludedNote").leaf("ram:Content", invoice.note()).close();
        }
        xml.close();
    }

    private void line(EInvoice.Line line) {
        xml.open("ram:IncludedSupplyChainTradeLineItem")
                .open("ram:AssociatedDocumentLineDocument")
                .leaf("ram:LineID", Integer.toString(line.charge().position()))
                .close()
                .open("ram:SpecifiedTradeProduct")
                .leaf("ram:Name", line.name())
                .close()
                .open("ram:SpecifiedLineTradeAgreement")
                .open("ram:NetPriceProductTradePrice")
                .leaf("ram:ChargeAmount", text(line.price()))
                .close()
                .close()
                .open("ram:SpecifiedLineTradeDelivery")
                .leaf("ram:BilledQuantity", line.quantity(), "unitCode", EInvoice.UNIT)
                .close()
                .open("ram:SpecifiedLineTradeSettlement")
                .open("ram:ApplicableTradeTax")
                .leaf("ram:TypeCode", "VAT")
                .leaf("ram:CategoryCode", line.charge().tax().category().code())
                .leafIfAny("ram:RateApplicablePercent", line.percent())
                .close()
                .open("ram:SpecifiedTradeSettlementLineMonetarySummation")
                .leaf("ram:LineTotalAmount", text(line.net()))
                .close()
                .close()
                .close();
    }

    private void agreement() {
        xml.open("ram:ApplicableHeaderTradeAgreement");
        Recipient recipient = document.recipient();
        if (recipient != null) {
            xml.leafIfAny("ram:BuyerReference", recipient.reference());
        }
        party("ram:SellerTradeParty", invoice.seller());
        party("ram:BuyerTradeParty", invoice.buyer());
        xml.close();
    }

    private void party(String role, Party party) {
        xml.open(role).leaf("ram:Name", party.name()).leafIfAny("ram:Description", party.legal());
        if (!party.legalNumber().isEmpty()) {
            xml.open("ram:SpecifiedLegalOrganization")
                    .leaf("ram:ID", party.legalNumber())
                    .close();
        }
        xml.open("ram:PostalTradeAddress")
                .leafIfAny("ram:LineOne", party.address())
                .leaf("ram:CountryID", party.country())
                .close();
        registration(party.vatNumber(), "VA");
        registration(party.taxNumber(), "FC");
        xml.close();
    }

    private void registration(String number, String scheme) {
        if (!number.isEmpty()) {
            xml.open("ram:SpecifiedTaxRegistration")
                    .leaf("ram:ID", number, "schemeID", scheme)
                    .close();
        }
    }

    private void settlement() {
        xml.open("ram:ApplicableHeaderTradeSettlement")
                .leaf(
                        "ram:InvoiceCurrencyCode",
                        document.vat().gross().currency().name());
        document.vat().parts().forEach(this::part);
        xml.open("ram:SpecifiedTradePaymentTerms")
                .leaf("ram:Description", invoice.paymentTerms())
                .close();
        totals(document.vat());
        document.preceding().stream().findFirst().ifPresent(this::preceding);
        xml.close();
    }

    /** This form has room for one; of several deposits each line names its own. */
    private void preceding(IssuedDocument.Preceding invoiceBefore) {
        xml.open("ram:InvoiceReferencedDocument")
                .leaf("ram:IssuerAssignedID", invoiceBefore.number().text());
        day("ram:FormattedIssueDateTime", "qdt:DateTimeString", invoiceBefore.issuedOn());
        xml.close();
    }

    private void part(VatBreakdown.Part part) {
        xml.open("ram:ApplicableTradeTax")
                .leaf("ram:CalculatedAmount", text(part.vat()))
                .leaf("ram:TypeCode", "VAT")
                .leafIfAny("ram:ExemptionReason", invoice.exemption(part))
                .leaf("ram:BasisAmount", text(part.net()))
                .leaf("ram:CategoryCode", part.category().code())
                .leafIfAny("ram:ExemptionReasonCode", invoice.exemptionCode(part));
        invoice.taxPoint().ifPresent(day -> day("ram:TaxPointDate", "udt:DateString", day));
        xml.leafIfAny("ram:RateApplicablePercent", EInvoice.percent(part.category(), part.rate()))
                .close();
    }

    private void totals(VatBreakdown vat) {
        xml.open("ram:SpecifiedTradeSettlementHeaderMonetarySummation")
                .leaf("ram:LineTotalAmount", text(vat.net()))
                .leaf("ram:TaxBasisTotalAmount", text(vat.net()))
                .leaf(
                        "ram:TaxTotalAmount",
                        text(vat.vat()),
                        "currencyID",
                        vat.vat().currency().name())
                .leaf("ram:GrandTotalAmount", text(vat.gross()))
                .leaf("ram:DuePayableAmount", text(vat.gross()))
                .close();
    }

    private void day(String name, String element, LocalDate day) {
        xml.open(name)
                .leaf(element, DateTimeFormatter.BASIC_ISO_DATE.format(day), "format", "102")
                .close();
    }

    private static String text(Money money) {
        return money.amount().toPlainString();
    }
}
