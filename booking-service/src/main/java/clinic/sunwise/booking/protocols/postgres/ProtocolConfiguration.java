package clinic.sunwise.booking.protocols.postgres;

import clinic.sunwise.booking.protocols.Protocols;
import clinic.sunwise.booking.protocols.yaml.ShippedProtocols;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A protocol file that cannot be used stops the start. */
@Configuration
class ProtocolConfiguration {

    @Bean
    Protocols protocols(JdbcClient jdbc) {
        return new ProtocolStore(jdbc, ShippedProtocols.load());
    }
}
