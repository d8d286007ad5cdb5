package clinic.sunwise.billing.agency.soap;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** An agency on this machine that answers as it is told. */
final class FakeTaxAgency implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

    FakeTaxAgency() {
        server.start();
    }

    SoapTaxAgency client() {
        return new SoapTaxAgency(new TaxAgencySettings(URI.create(server.baseUrl()), null, "", PATIENCE));
    }

    void answers(int status, String body) {
        stub(aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "text/xml")
                .withBody(body));
    }

    /** It does what it is asked, and its answer is lost. */
    void losesItsAnswer() {
        stub(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    }

    /** Longer than anybody waits. */
    void isSlow() {
        stub(aResponse().withStatus(200).withFixedDelay((int)
                PATIENCE.multipliedBy(5).toMillis()));
    }

    private void stub(ResponseDefinitionBuilder answer) {
        server.resetMappings();
        server.stubFor(post(anyUrl()).willReturn(answer));
    }

    /** The envelopes that have come, in their order. */
    List<String> envelopes() {
        return server.findAll(postRequestedFor(anyUrl())).stream()
                .map(each -> each.getBodyAsString())
                .toList();
    }

    /** An answer with these lines; a wait of two minutes. */
    static String told(String... lines) {
        return envelope("<sfR:RespuestaRegFactuSistemaFacturacion xmlns:sfR=\"urn:r\" xmlns:sf=\"urn:i\">"
                + "<sfR:CSV>A-CSV0123456789AB</sfR:CSV><sfR:TiempoEsperaEnvio>120</sfR:TiempoEsperaEnvio>"
                + "<sfR:EstadoEnvio>ParcialmenteCorrecto</sfR:EstadoEnvio>" + String.join("", lines)
                + "</sfR:RespuestaRegFactuSistemaFacturacion>");
    }

    static String line(String number, String state, String more) {
        return "<sfR:RespuestaLinea><sfR:IDFactura><sf:IDEmisorFactura>B99999989</sf:IDEmisorFactura>"
                + "<sf:NumSerieFactura>" + number + "</sf:NumSerieFactura></sfR:IDFactura><sfR:EstadoRegistro>" + state
                + "</sfR:EstadoRegistro>" + more + "</sfR:RespuestaLinea>";
    }

    static String error(String code, String words) {
        return "<sfR:CodigoErrorRegistro>" + code + "</sfR:CodigoErrorRegistro><sfR:DescripcionErrorRegistro>" + words
                + "</sfR:DescripcionErrorRegistro>";
    }

    static String duplicate(String state) {
        return error("3000", "Registro duplicado")
                + "<sfR:RegistroDuplicado><sf:EstadoRegistroDuplicado>" + state
                + "</sf:EstadoRegistroDuplicado><sf:CodigoErrorRegistro>1</sf:CodigoErrorRegistro>"
                + "</sfR:RegistroDuplicado>";
    }

    static String fault(String code, String words) {
        return envelope("<env:Fault><faultcode>env:" + code + "</faultcode><faultstring>" + words
                + "</faultstring></env:Fault>");
    }

    private static String envelope(String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><env:Envelope"
                + " xmlns:env=\"http://schemas.xmlsoap.org/soap/envelope/\"><env:Body>" + body
                + "</env:Body></env:Envelope>";
    }

    @Override
    public void close() {
        server.stop();
    }
}
