package clinic.sunwise.platform.secrets;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The keys of a service. It does not start with a file of keys that is missing, or not its database's. */
@AutoConfiguration(after = JdbcClientAutoConfiguration.class)
@Import(DataKeyController.class)
public class SecretsConfiguration {

    @Bean
    @ConditionalOnMissingBean
    KeyEncryption keyEncryption(
            @Value("${sunwise.keys.file}") String file, @Value("${sunwise.keys.create}") boolean create) {
        return KeyFile.at(file, create);
    }

    @Bean
    DataKeys dataKeys(JdbcClient jdbc, KeyEncryption keys) {
        return new DataKeys(jdbc, keys);
    }

    /** Before anything else starts. */
    @Bean
    KeyCheck keyCheck(DataKeys keys) {
        return new KeyCheck(keys);
    }
}
