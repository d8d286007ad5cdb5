package clinic.sunwise.booking.waitinglist.http;

import static clinic.sunwise.booking.waitinglist.http.WaitingWire.AT_TEN;
import static clinic.sunwise.booking.waitinglist.http.WaitingWire.TREATMENT;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.Wire;
import clinic.sunwise.platform.test.Wire.Answer;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Putting wishes down: what is wrong with one is named, and each patient has her own. */
class WishIT extends WaitingClinic {

    private static final String BAD = """
            {"treatment":%s,%s}""";

    @Test
    void badWishesNameTheirField() {
        UUID anna = list.patient();
        refuse(anna, "\"from\":\"2027-01-05\"", "until");
        refuse(anna, "\"until\":\"2027-01-03\"", "until");
        refuse(anna, "\"from\":\"2027-01-03\",\"until\":\"2027-02-03\"", "from");
        refuse(anna, "\"until\":\"2028-02-09\"", "until");
        refuse(anna, "\"until\":\"2027-01-10\",\"from\":\"2027-01-11\"", "until");
        refuse(anna, "\"until\":\"2027-02-03\",\"weekdays\":[]", "weekdays");
        refuse(anna, "\"until\":\"2027-02-03\",\"weekdays\":[\"someday\"]", "weekdays[0]");
        refuse(anna, "\"until\":\"2027-01-05\",\"weekdays\":[\"sunday\"]", "weekdays");
        refuse(anna, "\"until\":\"2027-02-03\",\"hours\":{\"from\":\"10:00\"}", "hours.to");
        refuse(anna, "\"until\":\"2027-02-03\",\"hours\":{\"from\":\"10:00\",\"to\":\"09:00\"}", "hours.to");
        refuse(anna, "\"until\":\"2027-02-03\",\"practitionerId\":\"" + anna + "\"", "practitionerId");
        refuse(anna, "\"until\":\"2027-02-03\",\"urgent\":true", "urgent");
        Answer elsewhere = list.clinic()
                .asPatient(anna)
                .post(
                        list.clinic().path("/waiting-list"),
                        BAD.formatted(TREATMENT.replace("level-1", "level-9"), "\"until\":\"2027-02-03\""));
        assertThat(elsewhere.field()).isEqualTo("treatment");
        Answer nobody = list.reception().post(list.clinic().path("/waiting-list"), BAD.formatted(TREATMENT, AT_TEN));
        assertThat(nobody.field()).isEqualTo("patientId");
        Answer stranger = list.reception()
                .post(
                        list.clinic().path("/waiting-list"),
                        BAD.formatted(TREATMENT, AT_TEN + ",\"patientId\":\"" + UUID.randomUUID() + "\""));
        assertThat(stranger.field()).isEqualTo("patientId");
        assertThat(list.reception()
                        .get(list.clinic().path("/waiting-list?state=eager"))
                        .field())
                .isEqualTo("state");
        assertThat(list.reception()
                        .get(list.clinic().path("/waiting-list"))
                        .json()
                        .path("items"))
                .as("nothing was put down")
                .isEmpty();
    }

    @Test
    void wishesAreHersAndLimited() {
        UUID anna = list.patient();
        String mine = WaitingWire.id(list.put(anna, AT_TEN));
        UUID berta = list.patient();
        Wire other = list.clinic().asPatient(berta);
        assertThat(other.get(list.wish(mine)).status()).isEqualTo(404);
        assertThat(other.post(list.wish(mine) + "/withdraw", "{}").status()).isEqualTo(404);
        assertThat(other.get(list.clinic().path("/waiting-list?patient=" + anna))
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(other.post(
                                list.clinic().path("/waiting-list"),
                                BAD.formatted(TREATMENT, AT_TEN + ",\"patientId\":\"" + anna + "\""))
                        .status())
                .isEqualTo(404);
        assertThat(list.clinic()
                        .as(Role.ACCOUNTANT)
                        .get(list.clinic().path("/waiting-list"))
                        .status())
                .isEqualTo(403);
        assertThat(list.clinic()
                        .as(Role.ANONYMOUS)
                        .get(list.clinic().path("/waiting-list"))
                        .status())
                .isEqualTo(401);
        for (int more = 0; more < 4; more++) {
            assertThat(list.put(anna, AT_TEN).status()).isEqualTo(201);
        }
        Answer sixth = list.put(anna, AT_TEN);
        assertThat(sixth.problem()).isEqualTo("booking-policy");
        assertThat(sixth.json().path("policy").asString()).isEqualTo("most-open-wishes");
        assertThat(list.clinic()
                        .asPatient(anna)
                        .post(list.wish(mine) + "/withdraw", "{}")
                        .status())
                .isEqualTo(200);
        assertThat(list.put(anna, AT_TEN).status()).isEqualTo(201);
        assertThat(list.clinic()
                        .asPatient(anna)
                        .post(list.wish(mine) + "/withdraw", "{}")
                        .problem())
                .isEqualTo("wrong-state");
    }

    private void refuse(UUID patient, String wish, String field) {
        Answer refused = list.clinic()
                .asPatient(patient)
                .post(list.clinic().path("/waiting-list"), BAD.formatted(TREATMENT, wish));
        assertThat(refused.status()).as(wish).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo("invalid-request");
        assertThat(refused.field()).as(wish).isEqualTo(field);
    }
}
