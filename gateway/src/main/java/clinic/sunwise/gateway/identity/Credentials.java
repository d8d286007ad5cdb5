package clinic.sunwise.gateway.identity;

import java.util.Optional;

/** Tokens of programs, and whom they stand for. */
public interface Credentials {

    /** Who has that token; empty if it is none of ours or no longer good. */
    Optional<Person> bearer(String token);
}
