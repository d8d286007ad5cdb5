package clinic.sunwise.booking.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaIT {

    private static final String NINE = "2027-01-04T09:00:00Z";

    private final BookingDatabase database = new BookingDatabase();

    @BeforeAll
    void clinics() {
        database.clinic("nl", "utrecht", "Europe/Amsterdam");
        database.clinic("nl", "zeist", "Europe/Amsterdam");
        database.clinic("ru", "moscow", "Europe/Moscow");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[2027-01-04 09:00Z, 2027-01-04 10:00Z) | true",
                "[2027-01-04 09:59Z, 2027-01-04 11:00Z) | true",
                "[2027-01-04 08:00Z, 2027-01-04 09:01Z) | true",
                "[2027-01-04 09:20Z, 2027-01-04 09:40Z) | true",
                "[2027-01-04 10:00Z, 2027-01-04 11:00Z) | false",
                "[2027-01-04 08:00Z, 2027-01-04 09:00Z) | false",
            })
    void aResourceIsInOnePlaceAtATimeAndTouchingIsAllowed(String other, boolean refused) {
        UUID practitioner = database.practitioner("utrecht");
        UUID room = database.room("utrecht");
        database.occupy("utrecht", booked(practitioner, room), "room", room, "[2027-01-04 09:00Z, 2027-01-04 10:00Z)");
        ThrowingCallable second = () -> database.occupy("utrecht", booked(practitioner, room), "room", room, other);
        if (refused) {
            assertRefused(second, "occupancy_one_at_a_time");
        } else {
            assertThatCode(second).doesNotThrowAnyException();
        }
        // Another room, or a practitioner at the same time, is not concerned.
        database.occupy("utrecht", booked(practitioner, room), "room", database.room("utrecht"), other);
        database.occupy("utrecht", booked(practitioner, room), "practitioner", practitioner, other);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(2027-01-04 09:00Z, 2027-01-04 10:00Z)",
                "[2027-01-04 09:00Z, 2027-01-04 10:00Z]",
                "[2027-01-04 09:00Z,)",
                "empty"
            })
    void aBusyTimeIsHalfOpenAndBounded(String during) {
        UUID practitioner = database.practitioner("utrecht");
        UUID room = database.room("utrecht");
        UUID appointment = booked(practitioner, room);
        assertRefused(
                () -> database.occupy("utrecht", appointment, "room", room, during),
                "occupancy_is_half_open_and_bounded");
    }

    @Test
    void aPatientIsInOnePlaceAtATimeInTheWholeChain() {
        UUID patient = database.patient("nl");
        UUID here = appointment("utrecht", patient);
        UUID there = appointment("zeist", patient);
        patientTakes(patient, here, "[2027-01-04 09:00Z, 2027-01-04 10:00Z)");
        assertRefused(
                () -> patientTakes(patient, there, "[2027-01-04 09:30Z, 2027-01-04 10:30Z)"),
                "patient_occupancy_one_at_a_time");
        patientTakes(patient, there, "[2027-01-04 10:00Z, 2027-01-04 11:00Z)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cheeks | [2027-01-17,2027-01-31) | true",
                "cheeks | [2026-12-22,2027-01-05) | true",
                "cheeks | [2027-01-18,2027-02-01) | false",
                "cheeks | [2026-12-21,2027-01-04) | false",
                "back   | [2027-01-04,2027-01-18) | false",
            })
    void sessionsOnTheSameSkinKeepTheirDistance(String area, String days, boolean refused) {
        UUID patient = database.patient("nl");
        leaveAlone(patient, appointment("utrecht", patient), "cheeks", "[2027-01-04,2027-01-18)");
        UUID second = appointment("zeist", patient);
        ThrowingCallable window = () -> leaveAlone(patient, second, area, days);
        if (refused) {
            assertRefused(window, "recovery_window_left_alone");
        } else {
            assertThatCode(window).doesNotThrowAnyException();
        }
    }

    @Test
    void aCompositeAreaIsStoredByItsParts() {
        UUID patient = database.patient("nl");
        UUID appointment = appointment("utrecht", patient);
        assertRefused(
                () -> leaveAlone(patient, appointment, "whole-face", "[2027-01-04,2027-01-18)"),
                "recovery_window_area_is_elementary");
    }

    @Test
    void anAppointmentCannotReachIntoAnotherClinicOrChain() {
        UUID practitioner = database.practitioner("utrecht");
        UUID room = database.room("utrecht");
        UUID foreignPractitioner = database.practitioner("zeist");
        UUID foreignRoom = database.room("zeist");
        UUID patient = database.patient("nl");
        UUID foreignPatient = database.patient("ru");
        assertRefused(
                () -> database.appointment("nl", "utrecht", patient, practitioner, foreignRoom, NINE),
                "appointment_in_room");
        assertRefused(
                () -> database.appointment("nl", "utrecht", patient, foreignPractitioner, room, NINE),
                "appointment_with_practitioner");
        assertRefused(
                () -> database.appointment("nl", "utrecht", foreignPatient, practitioner, room, NINE),
                "appointment_of_patient");
        assertRefused(
                () -> database.appointment("ru", "utrecht", foreignPatient, practitioner, room, NINE),
                "appointment_of_clinic");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "state = 'held'                                     | appointment_only_a_hold_expires",
                "held_until = starts_at                             | appointment_only_a_hold_expires",
                "state = 'lost'                                     | appointment_state_known",
                "state = 'completed'                                | appointment_performed_when_completed",
                "performed_technique = 'diamond'                    | appointment_performed_when_completed",
                "state = 'cancelled'                                | appointment_cancelled_at_a_time",
                "cancelled_at = starts_at                           | appointment_cancelled_at_a_time",
                "invoice_number = '1'                               | appointment_invoice_complete",
                "ends_at = starts_at                                | appointment_takes_time",
                "areas = '{}'                                       | appointment_treats_an_area",
                "day = '2027-01-06'                                 | appointment_day_is_near_its_start",
                "invoice_id = id, invoice_number = '1', invoice_issued_at = ends_at, invoice_total = 1, invoice_currency = 'EUR' "
                        + "| appointment_invoiced_after_completion",
            })
    void aRowThatContradictsItselfIsRefused(String change, String constraint) {
        UUID id = appointment("utrecht", database.patient("nl"));
        assertRefused(
                () -> database.jdbc()
                        .sql("UPDATE appointment SET " + change + " WHERE id = ?")
                        .param(id)
                        .update(),
                constraint);
    }

    @Test
    void aRemovedHoldFreesEverything() {
        UUID practitioner = database.practitioner("utrecht");
        UUID room = database.room("utrecht");
        UUID patient = database.patient("nl");
        UUID hold = database.appointment("nl", "utrecht", patient, practitioner, room, NINE);
        database.occupy("utrecht", hold, "room", room, "[2027-01-04 09:00Z, 2027-01-04 10:00Z)");
        patientTakes(patient, hold, "[2027-01-04 09:00Z, 2027-01-04 10:00Z)");
        leaveAlone(patient, hold, "cheeks", "[2027-01-04,2027-01-18)");

        database.jdbc().sql("DELETE FROM appointment WHERE id = ?").param(hold).update();

        assertThat(database.jdbc()
                        .sql("""
                                SELECT (SELECT count(*) FROM occupancy WHERE appointment_id = :hold)
                                    + (SELECT count(*) FROM patient_occupancy WHERE appointment_id = :hold)
                                    + (SELECT count(*) FROM recovery_window WHERE appointment_id = :hold)
                                """)
                        .param("hold", hold)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE screening_answer SET version = 2", "DELETE FROM screening_answer"})
    void answersAreOnlyAddedTo(String change) {
        UUID patient = database.patient("nl");
        database.jdbc().sql("""
                        INSERT INTO screening_answer (chain_id, patient_id, question, version, sealed, answered_at, answered_by)
                        VALUES ('nl', ?, 'skin-sensitivity', 1, '\\x00', '2026-11-21T06:00:00Z', 'test')
                        """).param(patient).update();
        assertThatThrownBy(() -> database.jdbc().sql(change).update()).hasMessageContaining("is only added to");
    }

    private UUID booked(UUID practitioner, UUID room) {
        return database.appointment("nl", "utrecht", database.patient("nl"), practitioner, room, NINE);
    }

    private UUID appointment(String clinic, UUID patient) {
        return database.appointment("nl", clinic, patient, database.practitioner(clinic), database.room(clinic), NINE);
    }

    private void patientTakes(UUID patient, UUID appointment, String during) {
        database.jdbc()
                .sql("INSERT INTO patient_occupancy VALUES ('nl', ?, ?, ?::tstzrange)")
                .params(patient, appointment, during)
                .update();
    }

    private void leaveAlone(UUID patient, UUID appointment, String area, String days) {
        database.jdbc()
                .sql("INSERT INTO recovery_window VALUES ('nl', ?, ?, ?, ?::daterange)")
                .params(patient, appointment, area, days)
                .update();
    }

    private static void assertRefused(ThrowingCallable statement, String constraint) {
        assertThatThrownBy(statement).hasMessageContaining("\"" + constraint + "\"");
    }
}
