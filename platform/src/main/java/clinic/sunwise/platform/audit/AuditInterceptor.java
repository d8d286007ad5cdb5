package clinic.sunwise.platform.audit;

import clinic.sunwise.platform.identity.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** Records that something was asked for before anything of it is told: if that fails, nothing is told. */
final class AuditInterceptor implements HandlerInterceptor {

    private final RequestAudit audit;

    AuditInterceptor(RequestAudit audit) {
        this.audit = audit;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(Caller.class.getName()) instanceof Caller caller) {
            audit.asked(caller);
        }
        return true;
    }
}
