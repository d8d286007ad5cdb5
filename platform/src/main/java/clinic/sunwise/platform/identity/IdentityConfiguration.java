package clinic.sunwise.platform.identity;

import clinic.sunwise.platform.problem.ProblemConfiguration;
import clinic.sunwise.platform.problem.Problems;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The check of tokens and roles for every controller of a service. */
@AutoConfiguration(after = ProblemConfiguration.class)
public class IdentityConfiguration {

    @Bean
    FilterRegistrationBean<CallerFilter> callerFilter(
            @Value("${sunwise.token.jwks-uri}") String keys,
            @Value("${spring.application.name}") String service,
            @Value("${sunwise.token.ssl-bundle:}") String trust,
            SslBundles bundles,
            Problems problems) {
        FilterRegistrationBean<CallerFilter> registration = new FilterRegistrationBean<>(new CallerFilter(
                new Tokens(keys, service, trust.isEmpty() ? null : bundles.getBundle(trust)), problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    @Bean
    WebMvcConfigurer callers() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new Access()).order(Ordered.HIGHEST_PRECEDENCE);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
            }
        };
    }
}
