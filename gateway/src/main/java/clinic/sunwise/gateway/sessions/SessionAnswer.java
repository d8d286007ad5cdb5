package clinic.sunwise.gateway.sessions;

import clinic.sunwise.gateway.identity.Person;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the caller is.
 *
 * @param step {@code none} without a session
 * @param endsAt when she has to sign in again, however busy she is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionAnswer(
        String step,
        Person person,
        @Nullable UUID id,
        @Nullable String address,
        @Nullable Instant endsAt) {

    static final SessionAnswer NONE = new SessionAnswer("none", Person.ANONYMOUS, null, null, null);

    public static SessionAnswer of(Session session) {
        return new SessionAnswer(
                session.step().code(), session.person(), session.id(), session.address(), session.endsAt());
    }
}
