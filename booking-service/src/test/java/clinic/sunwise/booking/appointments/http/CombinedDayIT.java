package clinic.sunwise.booking.appointments.http;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.MovingClock;
import clinic.sunwise.booking.TestClinic;
import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.Wire;
import clinic.sunwise.platform.test.Wire.Answer;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A clinic that has the dermabrasion of S0, which may be combined with a chemical peel in the same visit, and a peel. */
@ServiceTest
@Import(MovingClock.Configuration.class)
class CombinedDayIT {

    private static final String DERMABRASION =
            "{\"protocol\":\"dermabrasion-series\",\"technique\":\"dermabrasion\",\"depth\":\"simple\",\"areas\":[\"abdomen\"]}";
    private static final String PEEL =
            "{\"protocol\":\"stretch-marks\",\"technique\":\"peel\",\"depth\":\"medium\",\"areas\":[\"abdomen\"]}";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovingClock clock;

    private TestClinic valencia;
    private Wire eva;

    @BeforeEach
    void twoProtocols() {
        clock.set("2027-01-04T07:00:00Z");
        valencia = TestClinic.series(jdbc, port);
        jdbc.sql("INSERT INTO clinic_protocol VALUES (?, 'stretch-marks', 1, '2026-01-01')")
                .param(valencia.id())
                .update();
        valencia.practitioner("Sol");
        valencia.room("1");
        UUID patient = valencia.healthyPatient("1990-05-14");
        jdbc.sql("""
                        INSERT INTO pathway_step (chain_id, patient_id, id, clinic_id, protocol, kind, day, mode, recorded_at,
                            recorded_by)
                        VALUES (?, ?, ?, ?, 'stretch-marks', 'consultation', '2027-01-02', 'in-person', '2027-01-02T08:00:00Z',
                            'test')
                        """)
                .params(valencia.id(), patient, UUID.randomUUID(), valencia.id())
                .update();
        eva = valencia.asPatient(patient);
    }

    @Test
    void whatMayBeCombinedIsBookedOnOneDayAndNoOther() {
        assertThat(book(DERMABRASION, "2027-01-11T10:00:00+01:00").status()).isEqualTo(201);
        Answer peel = book(PEEL, "2027-01-11T13:00:00+01:00");
        assertThat(peel.status()).as(peel.text()).isEqualTo(201);
        assertThat(book(PEEL, "2027-01-12T10:00:00+01:00").problem())
                .as("the skin is left alone afterwards")
                .isEqualTo("booking-refused");
        assertThat(book(DERMABRASION, "2027-01-13T10:00:00+01:00").problem()).isEqualTo("booking-refused");
    }

    @Test
    void whicheverOfThemComesFirst() {
        assertThat(book(PEEL, "2027-01-11T10:00:00+01:00").status()).isEqualTo(201);
        Answer dermabrasion = book(DERMABRASION, "2027-01-11T13:00:00+01:00");
        assertThat(dermabrasion.status()).as(dermabrasion.text()).isEqualTo(201);
    }

    private Answer book(String treatment, String start) {
        return eva.post(
                valencia.path("/appointments"),
                "{\"treatment\":" + treatment + ",\"startsAt\":\"" + start + "\",\"adviceConfirmed\":true}");
    }
}
