package clinic.sunwise.gateway.routing;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import clinic.sunwise.gateway.GatewaySettings;
import clinic.sunwise.gateway.identity.Audience;
import clinic.sunwise.gateway.identity.ServiceTokens;
import clinic.sunwise.gateway.identity.SignIn;
import clinic.sunwise.gateway.problem.GatewayProblem;
import clinic.sunwise.gateway.problem.GatewayProblem.Refusal;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The services behind the gateway and what belongs to them. Nothing else of theirs can be reached from outside. */
@Configuration
class Routes {

    private static final Logger LOG = LoggerFactory.getLogger(Routes.class);
    private static final Set<String> PASSED_ON = Set.of(
            "accept",
            "accept-encoding",
            "accept-language",
            "content-length",
            "content-type",
            "host",
            "idempotency-key",
            "if-match",
            "if-modified-since",
            "if-none-match",
            "if-range",
            "if-unmodified-since",
            "last-event-id",
            "range",
            // The payment provider's word, which billing checks itself.
            "stripe-signature",
            "user-agent");

    private final GatewaySettings settings;
    private final ServiceTokens tokens;

    Routes(GatewaySettings settings, ServiceTokens tokens) {
        this.settings = settings;
        this.tokens = tokens;
    }

    @Bean
    @Order(1)
    RouterFunction<ServerResponse> billing() {
        return to(
                Audience.BILLING,
                settings.billingUri(),
                path("/api/payment-webhooks/*")
                        .or(path("/api/clinics/{clinic}/prices"))
                        .or(path("/api/clinics/{clinic}/quotes"))
                        .or(path("/api/clinics/{clinic}/price-lists/**"))
                        .or(path("/api/clinics/{clinic}/price-list-drafts/**"))
                        .or(path("/api/clinics/{clinic}/issuer"))
                        .or(path("/api/clinics/{clinic}/licences/**"))
                        .or(path("/api/clinics/{clinic}/estimates/**"))
                        .or(path("/api/clinics/{clinic}/visits/**"))
                        .or(path("/api/clinics/{clinic}/invoices/**"))
                        .or(path("/api/clinics/{clinic}/recipients/**"))
                        .or(path("/api/clinics/{clinic}/credit-notes/**"))
                        .or(path("/api/clinics/{clinic}/full-invoices/**"))
                        .or(path("/api/clinics/{clinic}/tax-agency/**"))
                        .or(path("/api/clinics/{clinic}/packages/**"))
                        .or(path("/api/clinics/{clinic}/online-payments/**"))
                        .or(path("/api/clinics/{clinic}/fee-policy"))
                        .or(path("/api/clinics/{clinic}/fee-policies/**"))
                        .or(path("/api/clinics/{clinic}/fees/**"))
                        .or(path("/api/clinics/{clinic}/deposits/**"))
                        .or(path("/api/clinics/{clinic}/payments/**"))
                        .or(path("/api/clinics/{clinic}/accounts/**"))
                        .or(path("/api/clinics/{clinic}/cash-closings/**"))
                        .or(path("/api/clinics/{clinic}/reports/**"))
                        .or(path("/api/clinics/{clinic}/exports/**"))
                        .or(path("/api/clinics/{clinic}/kept-exports/**"))
                        .or(path("/api/clinics/{clinic}/export-schedules/**"))
                        .or(path("/api/clinics/{clinic}/audit/billing/**")));
    }

    @Bean
    @Order(2)
    RouterFunction<ServerResponse> booking() {
        return to(
                Audience.BOOKING,
                settings.bookingUri(),
                path("/api/clinics/**")
                        // Who has signed in, and which programs there are, is known here.
                        .and(path("/api/clinics/{clinic}/audit/sign-ins/**").negate())
                        .and(path("/api/clinics/{clinic}/programs/**").negate())
                        .or(path("/api/feeds/*"))
                        .or(path("/api/scheduling-links/**"))
                        // Not below /api: a mail program posts there, and the page's form, which has no session's
                        // proof.
                        .or(path("/unsubscribe/*"))
                        .or(path("/erasure/*")));
    }

    private RouterFunction<ServerResponse> to(Audience audience, URI address, RequestPredicate which) {
        String service = audience.name().toLowerCase(Locale.ROOT);
        return route(service)
                .route(which, http())
                .before(uri(address))
                .before(request -> asPerson(request, audience))
                .after((request, response) -> {
                    response.headers().remove(CorrelationFilter.HEADER);
                    return response;
                })
                .onError(ResourceAccessException.class, (failure, request) -> {
                    throw unanswered(service, failure);
                })
                .build();
    }

    /**
     * The credential, the cookies and whatever else a caller may have thought of stay here; the service gets the gateway's word for
     * who calls, and of the caller's headers those that say what he wants.
     */
    private ServerRequest asPerson(ServerRequest request, Audience audience) {
        String token = tokens.of(SignIn.person(request.servletRequest()), audience);
        return ServerRequest.from(request)
                .headers(headers -> {
                    headers.headerNames().stream()
                            .filter(name -> !PASSED_ON.contains(name.toLowerCase(Locale.ROOT)))
                            .toList()
                            .forEach(headers::remove);
                    headers.setBearerAuth(token);
                    headers.set(CorrelationFilter.HEADER, CorrelationFilter.current(request.servletRequest()));
                })
                .build();
    }

    private static Refusal unanswered(String service, Throwable failure) {
        LOG.warn("{} has not answered: {}", service, failure.getMessage());
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean answerIsLate = cause instanceof SocketTimeoutException || cause instanceof HttpTimeoutException;
            if (answerIsLate && !(cause instanceof HttpConnectTimeoutException)) {
                return new Refusal(
                        GatewayProblem.TIMEOUT,
                        "Whether the request took effect is not known. Repeat it with the same Idempotency-Key.");
            }
        }
        return new Refusal(
                GatewayProblem.UNAVAILABLE, "Repeat the request with the same Idempotency-Key in a few seconds.");
    }
}
