package clinic.sunwise.billing.agency.soap;

import clinic.sunwise.billing.agency.TaxAgency;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends by HTTPS with the certificate of who may send for the clinics. What cannot be read says nothing of what the agency has; a
 * fault that blames the message, and a certificate that it does not take, are refusals.
 */
final class SoapTaxAgency implements TaxAgency {

    private static final Logger LOG = LoggerFactory.getLogger(SoapTaxAgency.class);
    private static final int FORBIDDEN = 403;
    private static final int UNAUTHORIZED = 401;

    private final TaxAgencySettings settings;
    private final HttpClient http;

    SoapTaxAgency(TaxAgencySettings settings) {
        this.settings = settings;
        this.http = settings.client();
    }

    @Override
    public Answer send(String message) {
        HttpRequest request = HttpRequest.newBuilder(settings.address())
                .timeout(settings.patience())
                .header("Content-Type", "text/xml; charset=UTF-8")
                .header("SOAPAction", "\"\"")
                .POST(HttpRequest.BodyPublishers.ofString(Envelope.of(message)))
                .build();
        try {
            return answer(http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            return silent("it has not answered: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return silent("it was not waited for");
        }
    }

    private static Answer answer(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status == FORBIDDEN || status == UNAUTHORIZED) {
            return new Answer.Refused("it does not take the certificate: status " + status);
        }
        return Envelope.read(response.body())
                .orElseGet(() -> silent("it has answered nothing that is known: status " + status));
    }

    private static Answer silent(String why) {
        LOG.warn("the tax agency: {}", why);
        return new Answer.Silent(why);
    }
}
