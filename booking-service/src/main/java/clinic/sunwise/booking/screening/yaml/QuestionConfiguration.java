package clinic.sunwise.booking.screening.yaml;

import clinic.sunwise.booking.screening.Questionnaire;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A file of questions that cannot be used stops the start. */
@Configuration
class QuestionConfiguration {

    @Bean
    Questionnaire questionnaire() {
        return new Questionnaire(QuestionFile.load());
    }
}
