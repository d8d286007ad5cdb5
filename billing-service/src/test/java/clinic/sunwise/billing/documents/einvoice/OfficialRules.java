package clinic.sunwise.billing.documents.einvoice;

import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.result.ValidationResultList;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The schemas and the rules of EN 16931 as the European Commission publishes them, version 1.3.15. */
public final class OfficialRules {

    private static final ValidationExecutorSetRegistry<IValidationSourceXML> RULES =
            new ValidationExecutorSetRegistry<>();

    static {
        EN16931Validation.initEN16931(RULES);
    }

    private OfficialRules() {}

    /** Everything in which the file fails them. */
    public static List<String> ublFaults(String xml) {
        return faults(
                xml,
                xml.contains("<CreditNote ")
                        ? EN16931Validation.VID_UBL_CREDIT_NOTE_1315
                        : EN16931Validation.VID_UBL_INVOICE_1315);
    }

    public static List<String> ciiFaults(String xml) {
        return faults(xml, EN16931Validation.VID_CII_1315);
    }

    private static List<String> faults(String xml, DVRCoordinate rules) {
        ValidationResultList results = ValidationExecutionManager.executeValidation(
                IValidityDeterminator.createDefault(),
                RULES.getOfID(rules),
                ValidationSourceXML.create("invoice.xml", parsed(xml)));
        List<String> faults = new ArrayList<>();
        results.forEachFlattened(each -> {
            if (each.isFailure()) {
                faults.add(each.getErrorID() + " " + each.getErrorText(Locale.ENGLISH));
            }
        });
        return faults;
    }

    private static Document parsed(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException(xml, e);
        }
    }
}
