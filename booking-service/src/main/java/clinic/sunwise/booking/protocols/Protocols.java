package clinic.sunwise.booking.protocols;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Which clinic works by which protocols, each in the version that is in force on a day. */
public interface Protocols {

    /** The protocols in force at the clinic on that day, by code. */
    List<Protocol> of(String clinic, LocalDate day);

    /**
     * A version that the clinic ever used, such as the one that an old session was judged by.
     *
     * @throws IllegalArgumentException if there is none
     */
    Protocol version(String clinic, String code, int version);

    /**
     * The protocol in force on that day as of this moment, not of a few seconds ago; no other version is published until the
     * caller's transaction ends. Who writes down what was judged asks here.
     */
    Optional<Protocol> inForce(String clinic, String code, LocalDate day);

    /** The protocol with that code in force at the clinic on that day; empty if the clinic does not offer it then. */
    default Optional<Protocol> of(String clinic, String code, LocalDate day) {
        return of(clinic, day).stream()
                .filter(protocol -> protocol.code().equals(code))
                .findFirst();
    }
}
