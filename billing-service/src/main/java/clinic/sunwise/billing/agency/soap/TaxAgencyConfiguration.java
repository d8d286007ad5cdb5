package clinic.sunwise.billing.agency.soap;

import clinic.sunwise.billing.agency.RecordSubmissions;
import clinic.sunwise.billing.agency.SentRecords;
import clinic.sunwise.billing.agency.TaxAgency;
import clinic.sunwise.billing.documents.IssuedDocuments;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Switches sending on: without this no record ever leaves the house but in an export. */
@Configuration
@ConditionalOnBooleanProperty("sunwise.tax-agency.enabled")
class TaxAgencyConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Bean
    TaxAgency taxAgency(
            @Value("${sunwise.tax-agency.address}") URI address,
            @Value("${sunwise.tax-agency.key-store}") String keyStore,
            @Value("${sunwise.tax-agency.key-store-password}") String password) {
        return new SoapTaxAgency(
                new TaxAgencySettings(address, keyStore.isBlank() ? null : Path.of(keyStore), password, PATIENCE));
    }

    @Bean
    RecordSubmissions recordSubmissions(TaxAgency agency, SentRecords records, IssuedDocuments documents, Clock clock) {
        return new RecordSubmissions(agency, records, documents, clock);
    }

    @Bean
    SubmissionRounds submissionRounds(RecordSubmissions submissions) {
        return new SubmissionRounds(submissions);
    }
}
