package clinic.sunwise.booking.clinicalrules;

import java.time.LocalDate;
import java.util.List;

/** What a rule says about one treatment for one patient, on any day that is asked about. */
interface Opinion {

    /** Nothing, on no day. */
    Opinion NONE = _ -> List.of();

    /** One reason for each fact that stands against that day; none if nothing does. */
    List<Reason> on(LocalDate day);
}
