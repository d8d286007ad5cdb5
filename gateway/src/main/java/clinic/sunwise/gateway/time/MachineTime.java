package clinic.sunwise.gateway.time;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The machine's clock, by which tokens, codes and sessions live, whatever the clinic's clock is shifted by: an authenticator's
 * codes come from telephones that know no other.
 */
@Configuration
class MachineTime {

    @Bean
    InstantSource systemTime() {
        return InstantSource.system();
    }
}
