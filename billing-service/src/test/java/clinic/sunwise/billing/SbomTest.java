package clinic.sunwise.billing;

import clinic.sunwise.platform.test.Sbom;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SbomTest {

    @Test
    void theServiceSaysWhatIsInIt() throws IOException {
        Sbom.isComplete("billing-service");
    }
}
