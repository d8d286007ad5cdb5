package clinic.sunwise.billing.agency.soap;

import clinic.sunwise.billing.agency.TaxAgency;
import clinic.sunwise.billing.agency.TaxAgency.Answer;
import clinic.sunwise.billing.agency.rules.RecordState;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A message in its envelope, and what comes back: RespuestaRegFactuSistemaFacturacion of the agency's RespuestaSuministro.xsd, or a
 * fault.
 */
final class Envelope {

    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

    /** It wants seconds; four digits at most. */
    private static final int LONGEST_WAIT = 9999;

    private static final String CANCELLED = "Anulada";

    private Envelope() {}

    /**
     * The envelope.
     *
     * @param message a whole file, whose declaration is left out
     */
    static String of(String message) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<env:Envelope xmlns:env=\"" + SOAP + "\"><env:Body>"
                + message.substring(message.indexOf("?>") + 2).strip() + "</env:Body></env:Envelope>";
    }

    /** What the answer means; empty if it cannot be read, or is a fault of the agency's own. */
    static Optional<Answer> read(String answer) {
        return parsed(answer).flatMap(root -> {
            Optional<Element> fault = first(root, "Fault");
            return fault.isPresent() ? refused(fault.get()) : told(root);
        });
    }

    private static Optional<Answer> refused(Element fault) {
        return text(fault, "faultcode").endsWith("Server")
                ? Optional.empty()
                : Optional.of(new Answer.Refused(text(fault, "faultstring")));
    }

    private static Optional<Answer> told(Element root) {
        String wait = text(root, "TiempoEsperaEnvio");
        if (!wait.matches("\\d{1,4}")) {
            return Optional.empty();
        }
        List<TaxAgency.Line> lines = new ArrayList<>();
        NodeList all = root.getElementsByTagNameNS("*", "RespuestaLinea");
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element line) {
                state(line)
                        .ifPresent(state -> lines.add(new TaxAgency.Line(
                                text(line, "NumSerieFactura"),
                                state,
                                child(line, "CodigoErrorRegistro"),
                                child(line, "DescripcionErrorRegistro"),
                                standing(line).equals(CANCELLED))));
            }
        }
        Duration pause = Duration.ofSeconds(Math.min(Integer.parseInt(wait), LONGEST_WAIT));
        return Optional.of(new Answer.Told(pause, text(root, "CSV"), lines));
    }

    /** A duplicate is refused, and what counts is how the agency has it already. */
    private static String standing(Element line) {
        return first(line, "RegistroDuplicado")
                .map(each -> text(each, "EstadoRegistroDuplicado"))
                .orElseGet(() -> child(line, "EstadoRegistro"));
    }

    private static Optional<RecordState> state(Element line) {
        return switch (standing(line)) {
            case "Correcto", "Correcta" -> Optional.of(RecordState.ACCEPTED);
            case "AceptadoConErrores", "AceptadaConErrores" -> Optional.of(RecordState.ACCEPTED_WITH_ERRORS);
            case "Incorrecto", CANCELLED -> Optional.of(RecordState.REFUSED);
            default -> Optional.empty();
        };
    }

    private static Optional<Element> parsed(String answer) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return Optional.of(factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(answer)))
                    .getDocumentElement());
        } catch (SAXException | IOException e) {
            return Optional.empty();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java platform refuses document types", e);
        }
    }

    private static Optional<Element> first(Element in, String name) {
        return in.getElementsByTagNameNS("*", name).item(0) instanceof Element found
                ? Optional.of(found)
                : Optional.empty();
    }

    /** Of the first such element, or of the fault's, which has no namespace. */
    private static String text(Element in, String name) {
        return first(in, name).map(each -> each.getTextContent().strip()).orElse("");
    }

    /** Of a child only: a duplicate has errors of its own further down. */
    private static String child(Element in, String name) {
        for (Node each = in.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (name.equals(each.getLocalName())) {
                return each.getTextContent().strip();
            }
        }
        return "";
    }
}
