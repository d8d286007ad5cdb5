package clinic.sunwise.gateway.identity;

import clinic.sunwise.gateway.GatewaySettings;
import clinic.sunwise.gateway.problem.GatewayProblem;
import clinic.sunwise.gateway.problem.GatewayProblem.FieldError;
import clinic.sunwise.gateway.problem.GatewayProblem.Refusal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the gateway itself asks the booking service, under its own name, while somebody signs in. */
@Component
public class BookingService {

    private static final Person GATEWAY = new Person("gateway", "gateway", "", null, List.of());

    /**
     * A patient with an address.
     *
     * @param verified whether she has shown before that the address is hers
     * @param clinics where she can book
     */
    public record Owner(UUID id, String givenName, String familyName, boolean verified, List<String> clinics) {}

    /** A clinic and its chain. */
    public record Membership(String clinic, String chain) {}

    private record Items<T>(List<T> items) {}

    private final RestClient http;
    private final ServiceTokens tokens;
    private final JsonMapper json;

    BookingService(
            GatewaySettings settings,
            ClientHttpRequestFactoryBuilder<?> requests,
            HttpClientSettings client,
            ServiceTokens tokens,
            JsonMapper json) {
        this.http = RestClient.builder()
                .baseUrl(settings.bookingUri().toString())
                .requestFactory(requests.build(client))
                .build();
        this.tokens = tokens;
        this.json = json;
    }

    /** The patients with that address. */
    public List<Owner> owners(String address) {
        return post("/internal/address-owners/search", Map.of("address", address));
    }

    /** The same, after those with that birth date have been noted as verified. */
    public List<Owner> verified(String address, String birthDate) {
        return post("/internal/address-owners/verification", Map.of("address", address, "birthDate", birthDate));
    }

    /** The same, after a patient has been registered; a {@link Refusal} that names what is wrong with her. */
    public List<Owner> registered(String clinic, Map<String, String> patient) {
        return post("/internal/clinics/{clinic}/address-owners", patient, clinic);
    }

    /** Which clinics there are, and of which chains. */
    public List<Membership> clinics() {
        return answered(() -> http.get()
                .uri("/internal/clinics")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.of(GATEWAY, Audience.BOOKING))
                .retrieve()
                .body(new ParameterizedTypeReference<Items<Membership>>() {}));
    }

    private List<Owner> post(String path, Map<String, String> body, Object... variables) {
        return answered(() -> http.post()
                .uri(path, variables)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.of(GATEWAY, Audience.BOOKING))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .body(new ParameterizedTypeReference<Items<Owner>>() {}));
    }

    private interface Asked<T> {
        @org.jspecify.annotations.Nullable
        Items<T> ask();
    }

    private <T> List<T> answered(Asked<T> question) {
        try {
            Items<T> answer = question.ask();
            return answer == null ? List.of() : answer.items();
        } catch (HttpClientErrorException.BadRequest e) {
            throw wrong(e);
        } catch (HttpServerErrorException | ResourceAccessException e) {
            throw new Refusal(GatewayProblem.UNAVAILABLE, "Repeat the request in a few seconds.");
        }
    }

    /** What the service says of the fields is what the caller has sent. */
    private Refusal wrong(HttpClientErrorException e) {
        JsonNode problem = json.readTree(e.getResponseBodyAsString());
        return new Refusal(
                GatewayProblem.INVALID_REQUEST,
                problem.path("detail").asString(""),
                problem.path("errors")
                        .valueStream()
                        .map(error -> new FieldError(
                                error.path("field").asString(""),
                                error.path("message").asString("")))
                        .toArray(FieldError[]::new));
    }
}
