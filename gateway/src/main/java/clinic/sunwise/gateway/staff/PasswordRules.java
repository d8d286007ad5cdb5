package clinic.sunwise.gateway.staff;

import clinic.sunwise.gateway.problem.GatewayProblem.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * Which passwords are good: long enough, and not one that everybody tries first. What characters they are made of is nobody's
 * business (NIST SP 800-63B-4, 3.1.1.2; OWASP ASVS 5.0, 6.2).
 */
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private static final int FEWEST_DIFFERENT = 5;
    private static final int SHORTEST_CONTEXT = 4;
    private static final Set<String> COMMON = common();
    /** What people put around a common word so that it looks like another. */
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");

    private PasswordRules() {}

    /**
     * What is wrong with the password; empty if nothing is.
     *
     * @param context words that everybody who knows the account would try
     */
    static Optional<String> wrong(String password, List<String> context) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            return Optional.of("has fewer than " + SHORTEST + " or more than " + LONGEST + " characters");
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (isCommon(lower) || lower.chars().distinct().count() < FEWEST_DIFFERENT) {
            return Optional.of(
                    "is one of the passwords that are tried first; three or four unusual words make a good one");
        }
        return Stream.concat(Stream.of("sunwise"), context.stream())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= SHORTEST_CONTEXT)
                .filter(word -> rest(lower, word) < SHORTEST / 2)
                .findFirst()
                .map(word -> "is little more than '" + word + "'");
    }

    /** Words that everybody who knows the account would try: what its address and its name are made of. */
    static List<String> context(Account account) {
        return Stream.concat(
                        Stream.of(account.address().split("[@.]")),
                        Stream.of(account.name().split(" ")))
                .toList();
    }

    /** As it was typed: blanks belong to it. A {@link Refusal} if it is missing or too long to be looked at. */
    static String typed(@Nullable String password, String field) {
        if (password == null || password.isEmpty() || password.length() > 2 * LONGEST) {
            throw Refusal.of(field, "is missing or has more than " + LONGEST + " characters");
        }
        return password;
    }

    private static int rest(String password, String word) {
        return password.contains(word) ? password.replace(word, "").length() : SHORTEST;
    }

    private static boolean isCommon(String lower) {
        String plain = plain(lower);
        String half = lower.substring(0, lower.length() / 2);
        return beginsWithCommon(lower)
                || COMMON.contains(AROUND.matcher(lower).replaceAll(""))
                || COMMON.contains(AROUND.matcher(plain).replaceAll(""))
                || ((half + half).equals(lower) && COMMON.contains(half));
    }

    /** A common one, with a few characters behind it so that it is long enough. */
    private static boolean beginsWithCommon(String lower) {
        int length = lower.length();
        return IntStream.rangeClosed(length - SHORTEST / 2, length)
                .anyMatch(end -> COMMON.contains(lower.substring(0, end)));
    }

    private static String plain(String lower) {
        return lower.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't')
                .replace('@', 'a')
                .replace('$', 's')
                .replace('!', 'i');
    }

    private static Set<String> common() {
        try {
            return new ClassPathResource("identity/common-passwords.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
