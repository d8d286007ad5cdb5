package clinic.sunwise.billing.payments;

import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import java.util.UUID;

/** The desk of a clinic, where money is taken and paid back on the wire. */
public record PaymentDesk(int port, String clinic) {

    /** The beginning of all addresses of the clinic. */
    public String api() {
        return "/api/clinics/" + clinic + "/";
    }

    public Wire.Answer pay(UUID patient, String method, String amount, String more) {
        return reception().post(api() + "payments", body(patient, method, amount, more));
    }

    public static String body(UUID patient, String method, String amount, String more) {
        return "{\"patientId\":\"" + patient + "\",\"method\":\"" + method + "\",\"amount\":{\"amount\":\"" + amount
                + "\",\"currency\":\"EUR\"}" + more + "}";
    }

    public Wire.Answer refund(UUID patient, String method, String amount) {
        return reception().post(api() + "payments/refunds", body(patient, method, amount, ",\"reason\":\"too much\""));
    }

    public Wire.Answer close(String counted, String more) {
        return reception()
                .post(
                        api() + "cash-closings",
                        "{\"till\":\"counted\",\"counted\":{\"amount\":\"" + counted + "\",\"currency\":\"EUR\"}" + more
                                + "}");
    }

    public Wire reception() {
        return new Wire(port, TestTokens.of(Role.RECEPTION, clinic));
    }

    public Wire accountant() {
        return new Wire(port, TestTokens.of(Role.ACCOUNTANT, clinic));
    }
}
