package clinic.sunwise.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.audit.RefusalLog;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

/** Who is refused stands in the log, with nothing that she has sent. */
@ExtendWith(OutputCaptureExtension.class)
// A gateway of its own: of another's callers enough may have been told of in this minute.
@TestPropertySource(properties = "spring.application.name=gateway-of-refusals")
class RefusalsIT extends GatewayTest {

    @Test
    void aStolenOrForeignCredentialIsTold(CapturedOutput output) {
        assertThat(LoggerFactory.getLogger(RefusalLog.class).isWarnEnabled()).isTrue();
        for (String credential : List.of("Bearer of-somebody", "Basic c29tZWJvZHk6c2VjcmV0")) {
            assertThat(send(request("/api/me")
                                    .header("Authorization", credential)
                                    .header("X-Correlation-Id", "stolen-0001")
                                    .build())
                            .statusCode())
                    .isEqualTo(401);
        }
        assertThat(output.getOut())
                .contains("refused: unauthenticated to anonymous anonymous from 127.0.0.1 for GET ?")
                .doesNotContain("of-somebody", "c29tZWJvZHk6c2VjcmV0");
    }

    @Test
    void whoReachesForWhatIsNotHersIsTold(CapturedOutput output) {
        assertThat(send(request("/api/clinics/utrecht/audit/sign-ins?person=secret-of-the-address")
                                .header("Authorization", "Bearer demo.utrecht.reception")
                                .build())
                        .statusCode())
                .isEqualTo(403);
        assertThat(output.getOut())
                .contains("refused: forbidden to reception demo.utrecht.reception from 127.0.0.1"
                        + " for GET /api/clinics/{clinic}/audit/sign-ins")
                .doesNotContain("secret-of-the-address");
    }
}
