package clinic.sunwise.gateway.passkeys;

import clinic.sunwise.gateway.passkeys.Question.Algorithm;
import clinic.sunwise.gateway.passkeys.Question.Creation;
import clinic.sunwise.gateway.passkeys.Question.Descriptor;
import clinic.sunwise.gateway.passkeys.Question.Request;
import clinic.sunwise.gateway.problem.GatewayProblem.Refusal;
import com.webauthn4j.util.exception.WebAuthnException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Asks for passkeys, and judges and keeps what comes. With a patient's nothing else is asked, so her authenticator has to know her;
 * staff's follows a password, so that it is there is enough.
 */
@Service
public class Passkeys {

    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);

    private final RelyingParty party;
    private final Challenges challenges;
    private final PasskeyStore store;
    private final InstantSource machineTime;

    Passkeys(RelyingParty party, Challenges challenges, PasskeyStore store, InstantSource machineTime) {
        this.party = party;
        this.challenges = challenges;
        this.store = store;
        this.machineTime = machineTime;
    }

    /** Latest first. */
    public List<Passkey> of(Holder holder) {
        return store.of(holder);
    }

    /** Asks for a new one. An authenticator that has one of hers makes no second. */
    public Question<Creation> askForNew(Holder holder, String name) {
        Challenges.Made made = challenges.make(Purpose.ADDING, holder);
        return new Question<>(
                made.id(),
                new Creation(
                        new Question.RelyingPartyName(party.id(), RelyingParty.NAME),
                        new Question.User(Base64Url.of(holder.handle()), name, name),
                        made.challenge(),
                        RelyingParty.ALGORITHMS.stream()
                                .map(each -> new Algorithm(Question.TYPE, each.getValue()))
                                .toList(),
                        Challenges.LIFE.toMillis(),
                        descriptors(holder),
                        new Question.Selection(
                                holder.isStaff() ? "preferred" : "required", !holder.isStaff(), verification(holder)),
                        "none"));
    }

    /** Keeps a new one. A {@link Refusal} if it is no answer to the question, or kept already. */
    public Passkey add(Holder holder, Made made) {
        Made.Checked checked = made.checked();
        byte[] challenge = challenges
                .take(checked.question(), Purpose.ADDING, holder)
                .orElseThrow(() -> Refusal.of("question", "is answered or too old"));
        Passkey passkey = passkey(holder, checked.label(), attested(holder, checked, challenge));
        if (!store.add(passkey)) {
            throw Refusal.of("attestationObject", "is of a passkey that is kept already");
        }
        return passkey;
    }

    private RelyingParty.Attested attested(Holder holder, Made.Checked made, byte[] challenge) {
        try {
            return party.attested(made.answer(), challenge, !holder.isStaff());
        } catch (WebAuthnException e) {
            LOG.info("a passkey is not added: {}", e.getClass().getSimpleName());
            throw Refusal.of("attestationObject", "does not answer the question from one of our pages");
        }
    }

    private Passkey passkey(Holder holder, String label, RelyingParty.Attested attested) {
        return new Passkey(
                UUID.randomUUID(),
                holder,
                attested.credentialId(),
                attested.attestedKey(),
                attested.signCount(),
                attested.backupEligible(),
                attested.backedUp(),
                label,
                machineTime.instant(),
                null);
    }

    /** Asks for one that is there: of the holder, or of whoever has one here. */
    public Question<Request> ask(Purpose purpose, @Nullable Holder holder) {
        Challenges.Made made = challenges.make(purpose, holder);
        return new Question<>(
                made.id(),
                new Request(
                        made.challenge(),
                        party.id(),
                        Challenges.LIFE.toMillis(),
                        holder == null ? List.of() : descriptors(holder),
                        verification(holder)));
    }

    /**
     * Judges a use, and notes one that fits.
     *
     * @param holder whose it has to be; null for any patient's that says itself whose it is
     */
    public Tried tried(Purpose purpose, @Nullable Holder holder, Shown shown) {
        Shown.Checked checked = shown.checked();
        Optional<byte[]> challenge = challenges.take(checked.question(), purpose, holder);
        Optional<Passkey> known =
                store.byCredential(checked.credentialId()).filter(passkey -> isWanted(passkey, holder, checked));
        if (challenge.isEmpty() || known.isEmpty()) {
            return new Tried.DoesNotFit("passkey", known.map(Passkey::holder));
        }
        return judged(known.get(), checked, challenge.get());
    }

    /** WebAuthn Level 3, 7.2, step 6: whose the passkey has to be. */
    private static boolean isWanted(Passkey passkey, @Nullable Holder holder, Shown.Checked shown) {
        String handle = Base64Url.of(passkey.holder().handle());
        return holder == null
                ? !passkey.holder().isStaff() && handle.equals(shown.userHandle())
                : passkey.holder().equals(holder) && (shown.userHandle() == null || handle.equals(shown.userHandle()));
    }

    private Tried judged(Passkey passkey, Shown.Checked shown, byte[] challenge) {
        Holder holder = passkey.holder();
        try {
            RelyingParty.Asserted asserted = party.asserted(shown.answer(), challenge, passkey, !holder.isStaff());
            return store.used(passkey, asserted.signCount(), asserted.backedUp(), machineTime.instant())
                    ? new Tried.Fits(passkey)
                    : new Tried.DoesNotFit("passkey", Optional.of(holder));
        } catch (MaliciousCounterValueException e) {
            return new Tried.DoesNotFit("passkey-counter", Optional.of(holder));
        } catch (WebAuthnException e) {
            LOG.info("a passkey does not fit: {}", e.getClass().getSimpleName());
            return new Tried.DoesNotFit("passkey", Optional.of(holder));
        }
    }

    /** Removes one of hers; a {@link Refusal} if it is none. */
    public void remove(UUID id, Holder holder) {
        if (!store.remove(id, holder)) {
            throw Refusal.notFound();
        }
    }

    private List<Descriptor> descriptors(Holder holder) {
        return store.of(holder).stream().map(Descriptor::of).toList();
    }

    private static String verification(@Nullable Holder holder) {
        return holder == null || !holder.isStaff() ? "required" : "preferred";
    }
}
