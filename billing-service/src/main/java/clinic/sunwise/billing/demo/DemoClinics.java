package clinic.sunwise.billing.demo;

import clinic.sunwise.billing.issuers.Issuers;
import clinic.sunwise.billing.pricing.PriceListPublication;
import clinic.sunwise.platform.reach.Reach;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Loads the demo clinics into an empty database, before the first event is read. */
@Component
@ConditionalOnBooleanProperty("sunwise.demo.data")
class DemoClinics implements SmartInitializingSingleton {

    private static final List<String> FILES = List.of(
            "demo/utrecht.yaml", "demo/moscow.yaml", "demo/valencia.yaml", "demo/paris.yaml", "demo/sevilla.yaml");

    private final Issuers issuers;
    private final PriceListPublication priceLists;
    private final TransactionTemplate transaction;
    private final YAMLMapper yaml = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    DemoClinics(
            Issuers issuers,
            PriceListPublication priceLists,
            PlatformTransactionManager transactions,
            @Value("${sunwise.mode}") String mode) {
        if (!mode.equals("local")) {
            throw new IllegalStateException("SUNWISE_DEMO_DATA is for SUNWISE_MODE=local only");
        }
        this.issuers = issuers;
        this.priceLists = priceLists;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        try (Reach.Scope reach = Reach.everywhere()) {
            transaction.executeWithoutResult(status -> {
                if (issuers.isEmpty()) {
                    FILES.forEach(this::load);
                }
            });
        }
    }

    private void load(String file) {
        try (InputStream content = new ClassPathResource(file).getInputStream()) {
            DemoClinic clinic = yaml.readValue(content, DemoClinic.class);
            if (!issuers.add(clinic.issuer().issuer())) {
                throw new IllegalStateException(file + " has the series of another demo clinic's company");
            }
            clinic.priceLists()
                    .forEach(list -> priceLists.publish(
                            clinic.issuer().clinic(), list.effectiveFrom(), list.allPrices(), list.terms()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
