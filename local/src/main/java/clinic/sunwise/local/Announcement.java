package clinic.sunwise.local;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;

/** What a person is told when everything is ready. */
final class Announcement {

    private Announcement() {}

    static String of(URI address, URI mails, Duration took) {
        return String.format(Locale.ROOT, """

                Sunwise is ready after %.1f s:  %s
                Mails that it sends:            %s

                Patients sign in by a code from their mail (anna.devries@example.org), staff by password and
                authenticator app: administrator@example.org has an invitation among the mails.

                Demo tokens, sent as `Authorization: Bearer <token>` (clinics: utrecht, moscow,
                valencia, paris, sevilla; one chain, which shares its patients):
                  demo.utrecht.patient        a patient (Anna de Vries)
                  demo.utrecht.reception      reception
                  demo.utrecht.clinician      clinician (also therapist, auditor)
                  demo.utrecht.accountant     accountant
                  demo.utrecht.administrator  administrator
                  demo.moscow.patient         a patient (Ольга Смирнова), and so on

                Stop it with Ctrl-C or ./sunwise down; the data is kept.
                """, took.toMillis() / 1000.0, address, mails);
    }
}
