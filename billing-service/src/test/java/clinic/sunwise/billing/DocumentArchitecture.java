package clinic.sunwise.billing;

import static clinic.sunwise.billing.Architecture.HTTP;
import static clinic.sunwise.billing.Architecture.KAFKA;
import static clinic.sunwise.billing.Architecture.POSTGRES;
import static clinic.sunwise.billing.Architecture.PURE;
import static clinic.sunwise.billing.Architecture.USE_CASES;
import static clinic.sunwise.billing.Architecture.leaf;
import static clinic.sunwise.billing.Architecture.plus;

import clinic.sunwise.billing.Architecture.Allowed;
import java.util.List;
import java.util.Map;

/** The part of the table that is about documents, whom they name, and files of them. */
final class DocumentArchitecture {

    private static final String XML = "clinic.sunwise.platform.xml";

    private static final List<String> PDF =
            plus(PURE, "javax.imageio..", "io.nayuki.qrcodegen", "clinic.sunwise.platform.pdf", XML);

    private DocumentArchitecture() {}

    /** Full invoices in the place of simplified ones. */
    static void addSubstitutes(Map<String, Allowed> table) {
        table.put("substitutes.rules", new Allowed(List.of("invoices.state"), PURE));
        table.put(
                "substitutes",
                new Allowed(
                        List.of(
                                "money",
                                "tax",
                                "issuers",
                                "recipients",
                                "ledger",
                                "invoices",
                                "invoices.state",
                                "substitutes.rules"),
                        USE_CASES));
        leaf(table, "substitutes.postgres", POSTGRES, "rows");
        leaf(table, "substitutes.http", HTTP, "requests");
    }

    static void addTo(Map<String, Allowed> table) {
        table.put("recipients.rules", new Allowed(List.of("money", "tax"), PURE));
        table.put("recipients", new Allowed(List.of("issuers", "tax", "recipients.rules"), USE_CASES));
        leaf(table, "recipients.postgres", POSTGRES);
        leaf(table, "recipients.http", HTTP);
        leaf(table, "recipients.kafka", KAFKA);
        table.put(
                "documents",
                new Allowed(
                        List.of(
                                "money",
                                "tax",
                                "issuers",
                                "recipients",
                                "pricing",
                                "estimates",
                                "invoices",
                                "invoices.chain",
                                "substitutes",
                                "creditnotes",
                                "creditnotes.rules"),
                        USE_CASES));
        leaf(table, "documents.postgres", POSTGRES, "rows");
        leaf(table, "documents.verifactu", plus(PURE, XML));
        leaf(table, "documents.pdf", PDF, "documents.verifactu");
        table.put(
                "documents.einvoice",
                new Allowed(
                        List.of("money", "tax", "issuers", "recipients", "invoices", "creditnotes.rules", "documents"),
                        plus(PURE, XML)));
        leaf(table, "documents.http", HTTP, "requests", "documents.pdf", "documents.einvoice");
        table.put("exports.datev", new Allowed(List.of(), PURE));
        table.put("exports.xlsx", new Allowed(List.of("exports.csv"), plus(PURE, "org.dhatim.fastexcel")));
        table.put(
                "exports.archive",
                new Allowed(
                        List.of(
                                "tax",
                                "issuers",
                                "invoices",
                                "documents",
                                "documents.pdf",
                                "documents.einvoice",
                                "documents.verifactu",
                                "estimates",
                                "exports",
                                "exports.csv",
                                "exports.datev",
                                "exports.fec"),
                        USE_CASES));
        table.put(
                "exports.kept",
                new Allowed(List.of("tax", "issuers", "exports", "exports.archive", "exports.datev"), USE_CASES));
        leaf(
                table,
                "exports.kept.postgres",
                plus(
                        POSTGRES,
                        "org.slf4j",
                        "org.springframework.scheduling.annotation",
                        "clinic.sunwise.platform.reach"));
        table.put("agency.rules", new Allowed(List.of(), PURE));
        table.put(
                "agency",
                new Allowed(
                        List.of("issuers", "ledger", "documents", "documents.verifactu", "invoices", "agency.rules"),
                        USE_CASES));
        leaf(table, "agency.postgres", POSTGRES);
        leaf(table, "agency.http", HTTP, "requests");
        table.put("cancellations.rules", new Allowed(List.of("money", "tax", "invoices", "invoices.state"), PURE));
        table.put(
                "cancellations",
                new Allowed(
                        List.of(
                                "tax",
                                "issuers",
                                "ledger",
                                "invoices",
                                "invoices.chain",
                                "invoices.state",
                                "substitutes",
                                "agency",
                                "agency.rules",
                                "cancellations.rules"),
                        USE_CASES));
        leaf(table, "cancellations.postgres", POSTGRES, "rows");
        leaf(table, "cancellations.kafka", KAFKA, "money");
        leaf(table, "cancellations.http", HTTP, "requests");
        leaf(
                table,
                "agency.soap",
                plus(
                        PURE,
                        "javax.net.ssl",
                        "javax.xml..",
                        "org.w3c.dom",
                        "org.xml.sax",
                        "org.slf4j",
                        "org.springframework.boot.autoconfigure.condition",
                        "org.springframework.beans.factory.annotation",
                        "org.springframework.context.annotation",
                        "org.springframework.scheduling.annotation",
                        "clinic.sunwise.platform.reach"));
        leaf(
                table,
                "exports.http",
                HTTP,
                "exports.csv",
                "exports.fec",
                "exports.datev",
                "exports.xlsx",
                "exports.archive",
                "exports.kept");
    }
}
