package clinic.sunwise.booking.appointments.http;

import clinic.sunwise.booking.appointments.AdviceTexts;
import clinic.sunwise.booking.clinicalrules.Reason;
import clinic.sunwise.booking.clinicalrules.http.Audience;
import clinic.sunwise.booking.clinicalrules.http.VerdictView.ReasonView;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

@Component
class AdviceWording implements AdviceTexts {

    @Override
    public List<String> of(List<Reason> advice, Locale language) {
        return advice.stream()
                .map(reason ->
                        ReasonView.of(reason, new Audience(language, true)).message())
                .toList();
    }
}
