package clinic.sunwise.gateway.staff;

import clinic.sunwise.gateway.limits.NetworkAddress;
import clinic.sunwise.gateway.passkeys.Question;
import clinic.sunwise.gateway.passkeys.Shown;
import clinic.sunwise.gateway.problem.Fields;
import clinic.sunwise.gateway.problem.GatewayProblem;
import clinic.sunwise.gateway.problem.GatewayProblem.Refusal;
import clinic.sunwise.gateway.sessions.Beginning;
import clinic.sunwise.gateway.sessions.CurrentSession;
import clinic.sunwise.gateway.sessions.Session;
import clinic.sunwise.gateway.sessions.SessionAnswer;
import clinic.sunwise.gateway.sessions.Sessions;
import clinic.sunwise.gateway.sessions.Step;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class StaffSignInController {

    private static final int LONGEST = 100;

    private final StaffSignIn signIn;
    private final Enrolment enrolment;
    private final Sessions sessions;

    StaffSignInController(StaffSignIn signIn, Enrolment enrolment, Sessions sessions) {
        this.signIn = signIn;
        this.enrolment = enrolment;
        this.sessions = sessions;
    }

    record PasswordRequest(
            @Nullable String address, @Nullable String password) {}

    record InvitationRequest(
            @Nullable String invitation, @Nullable String password) {}

    record Code(@Nullable String code) {}

    record RoleRequest(@Nullable String role) {}

    record Enrolled(SessionAnswer session, List<String> recoveryCodes) {}

    @PostMapping("/api/sign-in/password")
    SessionAnswer password(
            @RequestBody PasswordRequest body, HttpServletRequest request, HttpServletResponse response) {
        String address = Fields.address(body.address(), "address");
        return begin(
                signIn.password(address, PasswordRules.typed(body.password(), "password"), NetworkAddress.of(request)),
                request,
                response);
    }

    @PostMapping("/api/session/second-factor")
    SessionAnswer secondFactor(@RequestBody Code body, HttpServletRequest request, HttpServletResponse response) {
        String code = Fields.text(body.code(), "code", LONGEST);
        return begin(
                signIn.secondFactor(account(Step.SECOND_FACTOR, request), code, NetworkAddress.of(request)),
                request,
                response);
    }

    /** What the browser asks a passkey in place of the code. */
    @PostMapping("/api/session/second-factor/passkey-questions")
    Question<Question.Request> askForPasskey(HttpServletRequest request) {
        return signIn.askForPasskey(account(Step.SECOND_FACTOR, request), NetworkAddress.of(request));
    }

    @PostMapping("/api/session/second-factor/passkey")
    SessionAnswer passkey(@RequestBody Shown body, HttpServletRequest request, HttpServletResponse response) {
        return begin(
                signIn.secondFactor(account(Step.SECOND_FACTOR, request), body, NetworkAddress.of(request)),
                request,
                response);
    }

    @PostMapping("/api/sign-in/invitation")
    SessionAnswer follow(
            @RequestBody InvitationRequest body, HttpServletRequest request, HttpServletResponse response) {
        String invitation = Fields.text(body.invitation(), "invitation", LONGEST);
        return begin(
                enrolment.follow(
                        invitation, PasswordRules.typed(body.password(), "password"), NetworkAddress.of(request)),
                request,
                response);
    }

    @PostMapping("/api/session/enrolment/secret")
    Enrolment.Secret propose(HttpServletRequest request) {
        return enrolment.propose(account(Step.ENROLMENT, request));
    }

    @PostMapping("/api/session/enrolment")
    Enrolled confirm(@RequestBody Code body, HttpServletRequest request, HttpServletResponse response) {
        String code = Fields.text(body.code(), "code", LONGEST);
        Enrolment.Enrolled done = enrolment.confirm(account(Step.ENROLMENT, request), code);
        return new Enrolled(begin(done.beginning(), request, response), done.recoveryCodes());
    }

    /** Goes on in another of the account's roles. */
    @PostMapping("/api/session/role")
    SessionAnswer inRole(@RequestBody RoleRequest body, HttpServletRequest request, HttpServletResponse response) {
        String role = Fields.text(body.role(), "role", LONGEST);
        Session signedIn = CurrentSession.at(Step.SIGNED_IN, request);
        Beginning inRole = signIn.inRole(account(Step.SIGNED_IN, request), role);
        return SessionAnswer.of(sessions.goOn(signedIn, inRole, request, response));
    }

    private static UUID account(Step step, HttpServletRequest request) {
        return CurrentSession.of(request)
                .flatMap(session -> session.accountAt(step))
                .orElseThrow(() -> new Refusal(GatewayProblem.UNAUTHENTICATED, "Sign in and try again."));
    }

    private SessionAnswer begin(Beginning beginning, HttpServletRequest request, HttpServletResponse response) {
        return SessionAnswer.of(sessions.begin(beginning, request, response));
    }
}
