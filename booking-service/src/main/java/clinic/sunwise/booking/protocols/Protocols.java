package clinic.sunwise.booking.protocols;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Which clinic works by which protocols, each in the version that is in force on a day. */
public interface Protocols {

    /** The protocols in force at the clinic on that day, by code. */
    List<Protocol> of(String clinic, LocalDate day);

    /**
     * A version that was ever used, such as the one that an old session was judged by.
     *
     * @throws IllegalArgumentException if there is none
     */
    Protocol version(String code, int version);

    /** The protocol with that code in force at the clinic on that day; empty if the clinic does not offer it then. */
    default Optional<Protocol> of(String clinic, String code, LocalDate day) {
        return of(clinic, day).stream()
                .filter(protocol -> protocol.code().equals(code))
                .findFirst();
    }
}
