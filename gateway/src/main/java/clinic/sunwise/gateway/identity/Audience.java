package clinic.sunwise.gateway.identity;

/** The service that a token is for, which the other one refuses: who gets hold of a token at one opens nothing at the other. */
public enum Audience {
    BOOKING("booking-service"),
    BILLING("billing-service");

    private final String service;

    Audience(String service) {
        this.service = service;
    }

    /** Its {@code spring.application.name}, which it asks the claim {@code aud} for. */
    String service() {
        return service;
    }
}
