package clinic.sunwise.booking.appointments;

import clinic.sunwise.booking.clinicalrules.Reason;
import java.util.List;
import java.util.Locale;

/** The words in which people read what the rules advise. */
public interface AdviceTexts {

    /** One text for each reason, as it is shown. */
    List<String> of(List<Reason> advice, Locale language);
}
