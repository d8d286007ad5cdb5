package clinic.sunwise.platform.idempotency;

import clinic.sunwise.platform.problem.ProblemException;
import clinic.sunwise.platform.problem.ProblemTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Lets a controller method ask for the {@link IdempotencyKey}, without which the request ends. */
final class IdempotencyKeyArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IdempotencyKey.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String key = request.getHeader(IdempotencyKey.HEADER);
        try {
            return new IdempotencyKey(key == null ? "" : key);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    ProblemTypes.IDEMPOTENCY_KEY_MISSING,
                    "Send the header Idempotency-Key with a fresh random value of 1 to 100 visible ASCII characters.");
        }
    }
}
