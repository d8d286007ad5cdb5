package clinic.sunwise.platform.tls;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** Looks at the settings before anything connects. */
@AutoConfiguration
@Profile("tls")
public class TlsConfiguration {

    @Bean
    static BeanFactoryPostProcessor tlsCheck(Environment settings) {
        return beans -> TlsCheck.check(settings);
    }
}
