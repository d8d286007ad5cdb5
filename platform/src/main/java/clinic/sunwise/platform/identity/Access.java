package clinic.sunwise.platform.identity;

import clinic.sunwise.platform.problem.ProblemException;
import clinic.sunwise.platform.problem.ProblemTypes;
import clinic.sunwise.platform.reach.Reach;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Holds every controller method to its {@link Allowed} or {@link Open}, and what it does to the rows of the clinic that the path
 * names.
 */
final class Access implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isOurs(method) && !method.hasMethodAnnotation(Open.class)) {
            check(CallerFilter.caller(request), method.getMethodAnnotation(Allowed.class), clinic(request), request);
        }
        request.setAttribute(Reach.class.getName(), reach(handler, request));
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(Reach.class.getName()) instanceof Reach.Scope scope) {
            scope.close();
        }
    }

    private static Reach.Scope reach(Object handler, HttpServletRequest request) {
        String clinic = clinic(request);
        boolean across = handler instanceof HandlerMethod method
                && (method.hasMethodAnnotation(AcrossClinics.class)
                        || method.getBeanType().isAnnotationPresent(AcrossClinics.class));
        return across ? Reach.everywhere() : Reach.clinic(clinic == null ? "" : clinic);
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("clinic.sunwise.");
    }

    private static void check(
            Caller caller, @Nullable Allowed allowed, @Nullable String clinic, HttpServletRequest request) {
        boolean reading = reads(request);
        if (caller.role() == Role.ANONYMOUS) {
            throw new ProblemException(ProblemTypes.UNAUTHENTICATED, "Sign in and send the request again.");
        }
        // A foreign clinic is as unknown as one that does not exist.
        if (clinic != null && !caller.belongsTo(clinic)) {
            throw ProblemException.notFound();
        }
        if (allowed == null || !isAllowed(caller.role(), allowed, reading)) {
            throw new ProblemException(
                    ProblemTypes.FORBIDDEN, "Your role (" + caller.role().code() + ") may not do this.");
        }
        String scope = Scope.of(pattern(request), reading);
        if (!caller.reaches(scope)) {
            throw new ProblemException(
                    ProblemTypes.FORBIDDEN, "The program's token has not the scope " + scope + " that this needs.");
        }
    }

    /** True where the annotation names the role, or one that it may act like. */
    static boolean isAllowed(Role role, Allowed allowed, boolean reading) {
        return Stream.of(allowed.value()).anyMatch(each -> role.mayLike(each, reading));
    }

    private static String pattern(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }

    private static boolean reads(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static @Nullable String clinic(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> map && map.get("clinic") instanceof String clinic ? clinic : null;
    }
}
