package clinic.sunwise.billing.agency.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.billing.agency.TaxAgency.Answer;
import clinic.sunwise.billing.agency.TaxAgency.Line;
import clinic.sunwise.billing.agency.rules.RecordState;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {

    @Test
    void aMessageIsPutInWithoutItsDeclaration() {
        assertThat(Envelope.of("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>é</a>"))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        + "<env:Envelope xmlns:env=\"http://schemas.xmlsoap.org/soap/envelope/\"><env:Body><a>é</a>"
                        + "</env:Body></env:Envelope>");
    }

    @ParameterizedTest(name = "{0}, duplicate of {1}: {2}")
    @CsvSource({
        "Correcto, , ACCEPTED",
        "AceptadoConErrores, , ACCEPTED_WITH_ERRORS",
        "Incorrecto, , REFUSED",
        "Incorrecto, Correcta, ACCEPTED",
        "Incorrecto, AceptadaConErrores, ACCEPTED_WITH_ERRORS",
        "Incorrecto, Anulada, REFUSED",
    })
    void whatItSaysOfARecord(String state, String duplicateOf, RecordState meant) {
        String more = duplicateOf == null ? FakeTaxAgency.error("1", "w") : FakeTaxAgency.duplicate(duplicateOf);
        assertThat(Envelope.read(FakeTaxAgency.told(FakeTaxAgency.line("A-1", state, more))))
                .contains(new Answer.Told(
                        Duration.ofSeconds(120),
                        "A-CSV0123456789AB",
                        List.of(
                                duplicateOf == null
                                        ? new Line("A-1", meant, "1", "w", false)
                                        : new Line(
                                                "A-1",
                                                meant,
                                                "3000",
                                                "Registro duplicado",
                                                duplicateOf.equals("Anulada")))));
    }

    @Test
    void aFaultBlamesTheMessageOrTheAgency() {
        assertThat(Envelope.read(FakeTaxAgency.fault("Client", "Codigo[4102]. XML no cumple")))
                .contains(new Answer.Refused("Codigo[4102]. XML no cumple"));
        assertThat(Envelope.read(FakeTaxAgency.fault("Server", "busy"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>down</html>",
                "no xml <",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><a><TiempoEsperaEnvio>&b;</TiempoEsperaEnvio></a>",
                "<a><TiempoEsperaEnvio>soon</TiempoEsperaEnvio></a>",
            })
    void whatCannotBeReadSaysNothing(String answer) {
        assertThat(Envelope.read(answer)).isEmpty();
    }

    @Test
    void nothingIsSentWithoutACertificate() {
        URI agency = URI.create("https://agency.test/");
        assertThatThrownBy(() -> new TaxAgencySettings(agency, null, "", Duration.ofSeconds(1)))
                .hasMessageContaining("SUNWISE_TAX_AGENCY_KEY_STORE");
        TaxAgencySettings unreadable =
                new TaxAgencySettings(agency, Path.of("nowhere.p12"), "secret", Duration.ofSeconds(1));
        assertThatThrownBy(unreadable::client).hasMessageContaining("cannot be read");
        assertThat(unreadable.toString()).doesNotContain("secret");
    }
}
