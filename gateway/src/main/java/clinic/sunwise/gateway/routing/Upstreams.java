package clinic.sunwise.gateway.routing;

import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How the gateway speaks to the services: HTTP/1.1 over kept connections, each request sent once. Repeating is the caller's
 * business, who has the Idempotency-Key. The read timeout is that of each reading, so a long export may take longer.
 */
@Configuration
class Upstreams {

    /**
     * More than a service can answer at once, and the 300 that an instance of booking lets listen for changes: who comes on top of it
     * is told so instead of waiting.
     */
    private static final int CONNECTIONS = 500;

    private static final Timeout WAIT_FOR_CONNECTION = Timeout.ofSeconds(2);

    @Bean
    ClientHttpRequestFactoryBuilder<?> upstreamRequests() {
        return ClientHttpRequestFactoryBuilder.httpComponents()
                .withConnectionManagerCustomizer(connections ->
                        connections.setMaxConnPerRoute(CONNECTIONS).setMaxConnTotal(2 * CONNECTIONS))
                .withDefaultRequestConfigCustomizer(request -> request.setConnectionRequestTimeout(WAIT_FOR_CONNECTION))
                .withHttpClientCustomizer(client -> client.disableAutomaticRetries()
                        .disableRedirectHandling()
                        .disableCookieManagement()
                        .disableAuthCaching()
                        .disableContentCompression()
                        .evictIdleConnections(TimeValue.ofSeconds(20)));
    }
}
