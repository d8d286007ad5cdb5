package clinic.sunwise.booking.revisions;

import clinic.sunwise.booking.appointments.NewRules;
import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.protocols.Protocols;
import clinic.sunwise.booking.protocols.Treatment;
import clinic.sunwise.booking.revisions.ProtocolVersion.Withdrawal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back a version before its first day: the one before it stays in force, as if this one had never been published. As with a
 * publication nobody decides by the protocol meanwhile, and what is booked is judged anew afterwards.
 */
@Service
@Transactional
public class Withdrawals {

    private final RevisionStore store;
    private final Versions versions;
    private final Protocols protocols;
    private final NewRules rules;
    private final Clock clock;

    Withdrawals(RevisionStore store, Versions versions, Protocols protocols, NewRules rules, Clock clock) {
        this.store = store;
        this.versions = versions;
        this.protocols = protocols;
        this.rules = rules;
        this.clock = clock;
    }

    /** Withdraws a version whose first day, in the clinic's time zone, is after today. */
    public Withdrawing withdraw(Clinic clinic, String protocol, int number, String by) {
        store.exclude(clinic.id(), protocol);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clinic.zone());
        return versions.of(clinic.id(), protocol).stream()
                .filter(version -> version.version() == number)
                .findFirst()
                .map(version -> versions.before(clinic.id(), version)
                        .filter(earlier -> version.isScheduled(today))
                        .map(earlier -> withdraw(clinic.id(), version, earlier, new Withdrawal(now, by)))
                        .orElseGet(() -> new Withdrawing.NotScheduled(version)))
                .orElseGet(Withdrawing.Unknown::new);
    }

    private Withdrawing withdraw(
            String clinic, ProtocolVersion version, ProtocolVersion before, Withdrawal withdrawal) {
        String protocol = version.protocol();
        List<Treatment> booked = rules.noLongerOffered(
                clinic, protocols.version(clinic, protocol, before.version()), version.from(), version.until());
        if (!booked.isEmpty()) {
            return new Withdrawing.StillBooked(booked);
        }
        store.withdraw(clinic, version, withdrawal);
        int patients = rules.published(clinic, protocol, version.from());
        return new Withdrawing.Withdrawn(version.withdrawn(withdrawal), patients);
    }
}
