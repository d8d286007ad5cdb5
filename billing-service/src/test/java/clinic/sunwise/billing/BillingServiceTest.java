package clinic.sunwise.billing;

import clinic.sunwise.billing.onlinepayments.FakeStripe;
import clinic.sunwise.platform.test.ServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A test of the whole service with its demo clinics; all of them share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@Import({BillingVisits.class, PastVisits.class, FakeStripe.class})
@TestPropertySource(
        properties = {
            "sunwise.demo.data=true",
            "sunwise.online-payments.enabled=true",
            "sunwise.online-payments.stripe.secret-key=replaced",
            "sunwise.online-payments.stripe.webhook-secret=replaced"
        })
public @interface BillingServiceTest {}
