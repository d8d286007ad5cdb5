package clinic.sunwise.booking.auditing;

import clinic.sunwise.platform.test.walk.ApiFile;
import clinic.sunwise.platform.test.walk.AuditedOperations;
import org.junit.jupiter.api.Test;

class AuditedListedTest {

    @Test
    void whatIsRecordedIsThere() {
        new AuditedOperations(ApiFile.read("booking.yaml")).have(new AuditedBooking().audited());
    }
}
