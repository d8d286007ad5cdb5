package clinic.sunwise.billing.exports;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.billing.documents.PdfReading;
import clinic.sunwise.billing.documents.einvoice.OfficialRules;
import clinic.sunwise.billing.documents.verifactu.RecordSchema;
import clinic.sunwise.billing.estimates.Sha256;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** An archive as an accountant takes it in: by its manifest, with the validators of each form. */
public record ArchiveFiles(Map<String, byte[]> files) {

    private static final Pattern PAYABLE = Pattern.compile("<cbc:PayableAmount currencyID=\"\\w+\">([0-9.]+)<");
    private static final Pattern HASHED = Pattern.compile("(?s)<sf:RegistroAlta>.*?<sf:IDEmisorFactura>(.*?)<.*?"
            + "<sf:NumSerieFactura>(.*?)<.*?<sf:FechaExpedicionFactura>(.*?)<.*?<sf:TipoFactura>(.*?)<.*?"
            + "<sf:CuotaTotal>(.*?)<.*?<sf:ImporteTotal>(.*?)<(.*?)<sf:SistemaInformatico>.*?"
            + "<sf:FechaHoraHusoGenRegistro>(.*?)<.*?<sf:Huella>(.*?)</sf:Huella></sf:RegistroAlta>");
    private static final Pattern PREVIOUS = Pattern.compile("<sf:Huella>(.*?)<");

    public static ArchiveFiles of(byte[] zip) {
        return new ArchiveFiles(Zips.files(zip));
    }

    public String text(String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }

    public CsvTable table(String name) {
        return CsvTable.of(text(name + ".csv"));
    }

    public FecLines journal() {
        return FecLines.of(text("journal.txt"));
    }

    /** Every other file is in the manifest with its size and hash. */
    public void areThoseOfTheManifest() {
        String manifest = text("manifest.csv");
        assertThat(manifest.lines()).hasSize(files.size());
        files.forEach((path, content) -> assertThat(path.equals("manifest.csv")
                        || manifest.contains(path + "," + content.length + "," + Sha256.of(content)))
                .as(path)
                .isTrue());
    }

    /** One document by the validators of PDF/A-3a, PDF/UA and EN 16931. */
    public void passTheValidators(String number) {
        byte[] pdf = files.get("pdf/" + number + ".pdf");
        assertThat(PdfReading.faults(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        passTheRules(number);
    }

    /** One document by the rules of EN 16931. */
    public void passTheRules(String number) {
        assertThat(OfficialRules.ublFaults(text("ubl/" + number + ".ubl.xml"))).isEmpty();
    }

    /** What all documents for programs say is due: invoices less credit notes. */
    public BigDecimal payable() {
        return files.keySet().stream()
                .filter(path -> path.startsWith("ubl/"))
                .map(this::text)
                .map(ArchiveFiles::signed)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The records are those of the schema, each has the hash of what it says, and each follows the one before it. */
    public void haveAnUnbrokenChain(int records) {
        String message = text("verifactu/00001.xml");
        assertThat(RecordSchema.fault(message)).isEmpty();
        Matcher each = HASHED.matcher(message);
        String last = "";
        int found = 0;
        while (each.find()) {
            Matcher previous = PREVIOUS.matcher(each.group(7));
            String before = previous.find() ? previous.group(1) : "";
            assertThat(found == 0 || before.equals(last)).isTrue();
            last = each.group(9);
            assertThat(last).isEqualTo(hash(each, before));
            found++;
        }
        assertThat(found).isEqualTo(records);
    }

    private static String hash(Matcher each, String before) {
        return Sha256.of("IDEmisorFactura=" + each.group(1) + "&NumSerieFactura=" + each.group(2)
                        + "&FechaExpedicionFactura=" + each.group(3) + "&TipoFactura=" + each.group(4)
                        + "&CuotaTotal=" + each.group(5) + "&ImporteTotal=" + each.group(6) + "&Huella=" + before
                        + "&FechaHoraHusoGenRegistro=" + each.group(8))
                .toUpperCase(java.util.Locale.ROOT);
    }

    private static BigDecimal signed(String ubl) {
        Matcher due = PAYABLE.matcher(ubl);
        assertThat(due.find()).isTrue();
        BigDecimal amount = new BigDecimal(due.group(1));
        return ubl.contains("<CreditNote ") ? amount.negate() : amount;
    }
}
