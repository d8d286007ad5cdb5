package clinic.sunwise.platform.reach;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Puts the service's pool behind what its work may reach. */
@AutoConfiguration
public class ReachConfiguration {

    @Bean
    static BeanPostProcessor reachingPool(Environment environment) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool
                        ? new ReachingDataSource(
                                pool, environment.getRequiredProperty("sunwise.audit.part") + "_everywhere")
                        : bean;
            }
        };
    }
}
