package clinic.sunwise.billing.auditing;

import clinic.sunwise.platform.test.walk.ApiFile;
import clinic.sunwise.platform.test.walk.AuditedOperations;
import org.junit.jupiter.api.Test;

class AuditedListedTest {

    @Test
    void whatIsRecordedIsThere() {
        new AuditedOperations(ApiFile.read("billing.yaml")).have(new AuditedBilling().audited());
    }
}
