package clinic.sunwise.booking.care.http;

import clinic.sunwise.booking.protocols.Guidance;
import clinic.sunwise.booking.protocols.Protocol;
import java.util.List;
import java.util.Locale;

/**
 * What belongs to a session of a protocol.
 *
 * @param steps of the session, in order
 */
record ProcedureCareAnswer(
        String protocol,
        int version,
        List<CareItem> preparation,
        List<CareItem> steps,
        List<CareItem> aftercare,
        List<CareItem> followUps) {

    static ProcedureCareAnswer of(Protocol protocol, Guidance guidance, Locale language) {
        return new ProcedureCareAnswer(
                protocol.code(),
                protocol.version(),
                guidance.preparation().stream()
                        .map(each -> CareItem.of(each, language))
                        .toList(),
                guidance.sessionSteps().stream()
                        .map(each -> CareItem.of(each, language))
                        .toList(),
                guidance.aftercare().stream()
                        .map(each -> CareItem.of(each, language))
                        .toList(),
                guidance.followUps().stream()
                        .map(each -> CareItem.of(each, language))
                        .toList());
    }
}
