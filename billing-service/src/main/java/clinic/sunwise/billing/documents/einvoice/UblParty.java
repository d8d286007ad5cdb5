package clinic.sunwise.billing.documents.einvoice;

import clinic.sunwise.platform.xml.Xml;

/** Seller or buyer in UBL. */
final class UblParty {

    private UblParty() {}

    static void write(Xml xml, String role, Party party) {
        xml.open(role).open("cac:Party");
        xml.open("cac:PostalAddress")
                .leafIfAny("cbc:StreetName", party.address())
                .open("cac:Country")
                .leaf("cbc:IdentificationCode", party.country())
                .close()
                .close();
        registration(xml, party.vatNumber(), "VAT");
        registration(xml, party.taxNumber(), "TAX");
        xml.open("cac:PartyLegalEntity")
                .leaf("cbc:RegistrationName", party.name())
                .leafIfAny("cbc:CompanyID", party.legalNumber())
                .leafIfAny("cbc:CompanyLegalForm", party.legal())
                .close();
        xml.close().close();
    }

    static void scheme(Xml xml, String id) {
        xml.open("cac:TaxScheme").leaf("cbc:ID", id).close();
    }

    private static void registration(Xml xml, String number, String scheme) {
        if (!number.isEmpty()) {
            xml.open("cac:PartyTaxScheme").leaf("cbc:CompanyID", number);
            scheme(xml, scheme);
            xml.close();
        }
    }
}
