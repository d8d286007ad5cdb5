package clinic.sunwise.gateway.staff;

import clinic.sunwise.gateway.identity.Person;
import clinic.sunwise.gateway.identity.SignIn;
import clinic.sunwise.gateway.problem.Fields;
import clinic.sunwise.gateway.problem.GatewayProblem;
import clinic.sunwise.gateway.problem.GatewayProblem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The accounts of staff, for administrators. Repeating a request changes nothing further. */
@RestController
@RequestMapping("/api/accounts")
class AccountController {

    private static final int LONGEST = 100;
    private static final int MOST_GRANTS = 50;

    private final Accounts accounts;

    AccountController(Accounts accounts) {
        this.accounts = accounts;
    }

    record GrantRequest(
            @Nullable String role,
            @Nullable String clinic,
            @Nullable String chain) {

        Grant checked(int index) {
            String field = "grants[" + index + "]";
            if (role == null || !Grant.ROLES.contains(role)) {
                throw Refusal.of(field + ".role", "is none of " + String.join(", ", Grant.ROLES));
            }
            if ((clinic == null) == (chain == null)) {
                throw Refusal.of(field + ".clinic", "or chain is needed, and not both");
            }
            return new Grant(role, clinic, chain);
        }
    }

    record AccountRequest(
            @Nullable String address,
            @Nullable String name,
            @Nullable List<@Nullable GrantRequest> grants) {}

    record GrantsRequest(@Nullable List<@Nullable GrantRequest> grants) {}

    record AccountAnswer(UUID id, String address, String name, String state, List<Grant> grants) {

        static AccountAnswer of(Account account) {
            String state = account.closed() ? "closed" : account.enrolled() ? "active" : "invited";
            return new AccountAnswer(account.id(), account.address(), account.name(), state, account.grants());
        }
    }

    record Items(List<AccountAnswer> items) {}

    @GetMapping
    Items list(HttpServletRequest request) {
        return new Items(accounts.seenBy(administrator(request)).stream()
                .map(AccountAnswer::of)
                .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AccountAnswer add(@RequestBody AccountRequest body, HttpServletRequest request, Locale language) {
        Person administrator = administrator(request);
        String address = Fields.address(body.address(), "address");
        String name = Fields.text(body.name(), "name", LONGEST);
        return AccountAnswer.of(accounts.add(address, name, grants(body.grants()), administrator, language));
    }

    @PutMapping("/{id}/grants")
    AccountAnswer change(@PathVariable UUID id, @RequestBody GrantsRequest body, HttpServletRequest request) {
        return AccountAnswer.of(accounts.change(id, grants(body.grants()), administrator(request)));
    }

    @PostMapping("/{id}/invitation")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void invite(@PathVariable UUID id, HttpServletRequest request, Locale language) {
        accounts.invite(id, administrator(request), language);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable UUID id, HttpServletRequest request) {
        accounts.close(id, administrator(request));
    }

    private static List<Grant> grants(@Nullable List<@Nullable GrantRequest> asked) {
        if (asked == null || asked.size() > MOST_GRANTS) {
            throw Refusal.of("grants", "are missing or more than " + MOST_GRANTS);
        }
        return java.util.stream.IntStream.range(0, asked.size())
                .mapToObj(index -> {
                    GrantRequest grant = asked.get(index);
                    if (grant == null) {
                        throw Refusal.of("grants[" + index + "]", "is missing");
                    }
                    return grant.checked(index);
                })
                .toList();
    }

    private static Person administrator(HttpServletRequest request) {
        Person person = SignIn.person(request);
        if (person.role().equals("anonymous")) {
            throw new Refusal(GatewayProblem.UNAUTHENTICATED, "Sign in and send the request again.");
        }
        if (!person.role().equals("administrator")) {
            throw new Refusal(GatewayProblem.FORBIDDEN, "Your role (" + person.role() + ") may not do this.");
        }
        return person;
    }
}
