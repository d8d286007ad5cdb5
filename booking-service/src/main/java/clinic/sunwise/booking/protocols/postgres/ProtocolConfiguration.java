package clinic.sunwise.booking.protocols.postgres;

import clinic.sunwise.booking.protocols.ProtocolTexts;
import clinic.sunwise.booking.protocols.Protocols;
import clinic.sunwise.booking.protocols.yaml.ShippedProtocols;
import clinic.sunwise.booking.protocols.yaml.YamlTexts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A protocol file that cannot be used stops the start. */
@Configuration
class ProtocolConfiguration {

    @Bean
    ProtocolTexts protocolTexts() {
        return new YamlTexts();
    }

    @Bean
    Protocols protocols(JdbcClient jdbc, ProtocolTexts texts) {
        return new ProtocolStore(jdbc, ShippedProtocols.load(), texts);
    }
}
