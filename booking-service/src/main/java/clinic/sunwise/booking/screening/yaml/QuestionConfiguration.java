package clinic.sunwise.booking.screening.yaml;

import clinic.sunwise.booking.protocols.yaml.ShippedProtocols;
import clinic.sunwise.booking.screening.Questionnaire;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A protocol that asks a question which is not there stops the start. */
@Configuration
class QuestionConfiguration {

    @Bean
    Questionnaire questionnaire() {
        Questionnaire questionnaire = new Questionnaire(QuestionFile.load());
        ShippedProtocols.load().forEach(questionnaire::of);
        return questionnaire;
    }
}
