package clinic.sunwise.billing.exports.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.billing.exports.ExportRows;
import clinic.sunwise.billing.exports.ExportWish;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DataAccessResourceFailureException;

/** A database that goes away while a file is on its way. */
@ServiceTest
@Import(BrokenDownloadIT.FailingRows.class)
class BrokenDownloadIT {

    private static final String EXPORTS = "/api/clinics/utrecht/exports/";

    @LocalServerPort
    private int port;

    @Test
    void aFileThatBreaksOffDoesNotLookComplete() {
        assertThatThrownBy(() -> wire().get(EXPORTS + "invoices.csv?month=2026-11"))
                .hasRootCauseInstanceOf(IOException.class);
    }

    @Test
    void aFailureBeforeTheFirstByteIsAProblemLikeAnyOther() {
        Wire.Answer answer = wire().get(EXPORTS + "invoice-lines.csv?month=2026-11");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(answer.headers().firstValue("X-Correlation-Id")).isPresent();
    }

    private Wire wire() {
        return new Wire(port, TestTokens.of(Role.ACCOUNTANT, "utrecht"));
    }

    /** Fails after 100 000 rows of one file, and at once for the others. */
    @TestConfiguration
    static class FailingRows {

        @Bean
        @Primary
        ExportRows failing() {
            return new ExportRows() {
                @Override
                public void invoices(ExportWish wish, Sink sink) throws IOException {
                    for (int i = 0; i < 100_000; i++) {
                        sink.row(List.of(i, "x"));
                    }
                    throw new DataAccessResourceFailureException("the database has gone");
                }

                @Override
                public void lines(ExportWish wish, Sink sink) {
                    throw new DataAccessResourceFailureException("the database has gone");
                }

                @Override
                public void creditNotes(ExportWish wish, Sink sink) {
                    lines(wish, sink);
                }

                @Override
                public void payments(ExportWish wish, Sink sink) {
                    lines(wish, sink);
                }

                @Override
                public void vatSummary(ExportWish wish, Sink sink) {
                    lines(wish, sink);
                }
            };
        }
    }
}
