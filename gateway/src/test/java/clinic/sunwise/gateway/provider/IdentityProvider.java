package clinic.sunwise.gateway.provider;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/**
 * A provider: Spring Authorization Server on a free port. A user's groups stand in her name, with plus signs between, unless they
 * were changed; and so does what is wrong with her tokens.
 */
public final class IdentityProvider implements AutoCloseable {

    private static final Map<String, List<String>> GROUPS = new ConcurrentHashMap<>();

    private final AnnotationConfigServletWebServerApplicationContext context =
            new AnnotationConfigServletWebServerApplicationContext(Server.class);

    /** Its issuer. */
    public String address() {
        return "http://localhost:" + context.getWebServer().getPort();
    }

    @Override
    public void close() {
        context.close();
    }

    /** From now on she is in this group alone. */
    public static void moves(String user, String group) {
        GROUPS.put(user, List.of(group));
    }

    /** Signs somebody in who was sent here; the address to which she is sent back. */
    public URI sentBack(String address, String user) {
        HttpClient browser = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
        send(
                browser,
                HttpRequest.newBuilder(URI.create(address() + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                "password=secret&username=" + URLEncoder.encode(user, StandardCharsets.UTF_8))));
        HttpResponse<String> answer =
                send(browser, HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html"));
        return URI.create(answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body())));
    }

    private static HttpResponse<String> send(HttpClient browser, HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** No {@code @Configuration}: the gateway's own tests would find it. */
    @EnableWebMvc
    @EnableWebSecurity
    static class Server {

        @Bean
        TomcatServletWebServerFactory web() {
            return new TomcatServletWebServerFactory(0);
        }

        @Bean
        ServletRegistrationBean<DispatcherServlet> servlet(WebApplicationContext context) {
            return new ServletRegistrationBean<>(new DispatcherServlet(context), "/");
        }

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .csrf(csrf -> csrf.ignoringRequestMatchers("/login"))
                    .build();
        }

        @Bean
        UserDetailsService users() {
            return name -> User.withUsername(name)
                    .password("{noop}secret")
                    .authorities("user")
                    .build();
        }

        @Bean
        RegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId("sunwise")
                    .clientId("sunwise")
                    .clientSecret("{noop}sunwise's secret")
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri("https://sunwise.example" + Provider.RETURN)
                    .clientSettings(
                            ClientSettings.builder().requireProofKey(true).build())
                    .scope("openid")
                    .scope("profile")
                    .build());
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> idTokens() {
            return context -> {
                if (context.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
                    String user = context.getPrincipal().getName();
                    context.getClaims().claim("name", "Nora " + user.charAt(0));
                    context.getClaims().claim("groups", GROUPS.getOrDefault(user, List.of(user.split("\\+"))));
                    context.getClaims().claim("acr", user.contains("by a word only") ? "bronze" : "gold");
                    context.getClaims()
                            .claim("amr", user.contains("without a second") ? List.of("pwd") : List.of("pwd", "mfa"));
                    if (user.contains("other nonce")) {
                        context.getClaims().claim("nonce", UUID.randomUUID().toString());
                    }
                    if (user.contains("foreign issuer")) {
                        context.getClaims().issuer("https://elsewhere.example");
                    }
                    if (user.contains("other audience")) {
                        context.getClaims().audience(List.of("another client"));
                    }
                    if (user.contains("of yesterday")) {
                        Instant now = Instant.now();
                        context.getClaims()
                                .issuedAt(now.minus(Duration.ofHours(25)))
                                .expiresAt(now.minus(Duration.ofHours(24)));
                    }
                }
            };
        }

        /** Signs some users' tokens with a key that is not published, under the published one's name. */
        @Bean
        JwtEncoder encoder(JWKSource<SecurityContext> keys) throws NoSuchAlgorithmException {
            JwtEncoder published = new NimbusJwtEncoder(keys);
            JwtEncoder foreign = new NimbusJwtEncoder(newKeys());
            return parameters -> {
                String user = String.valueOf(parameters.getClaims().getSubject());
                return (user.contains("foreign key") ? foreign : published).encode(parameters);
            };
        }

        @Bean
        JWKSource<SecurityContext> keys() throws NoSuchAlgorithmException {
            return newKeys();
        }

        private static JWKSource<SecurityContext> newKeys() throws NoSuchAlgorithmException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            RSAKey key = new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .privateKey(pair.getPrivate())
                    .keyID("test")
                    .build();
            return new ImmutableJWKSet<>(new JWKSet(key));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }
    }
}
