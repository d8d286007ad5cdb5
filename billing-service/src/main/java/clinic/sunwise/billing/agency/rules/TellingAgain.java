package clinic.sunwise.billing.agency.rules;

import java.util.List;

/**
 * When a record is told again, as one of its own in the chain (subsanación: Real Decreto 1007/2023, article 10.2; Orden HAC/1177/2024,
 * annex, fields Subsanacion, RechazoPrevio and SinRegistroPrevio): when the agency has refused it, or has it and found errors in it, and
 * nothing was told of the document since. What is told is the same, since a document never changes. So it helps where the cause was
 * not in the document: a recipient or an issuer who was not in the census, a defect of the program or of the agency. Where the document itself
 * is wrong, a credit note corrects it.
 */
public sealed interface TellingAgain {

    /**
     * It may be told again.
     *
     * @param cancel whether it is the cancellation
     * @param refusedBefore whether it was refused, and not taken with errors
     * @param unknownToAgency whether the agency has none of the records of the issue
     */
    record Possible(boolean cancel, boolean refusedBefore, boolean unknownToAgency) implements TellingAgain {}

    /** The agency has said nothing of it yet. */
    record NotAnswered() implements TellingAgain {}

    /** The agency has it as it is. */
    record Accepted() implements TellingAgain {}

    /**
     * Something was told of the document since.
     *
     * @param position of the last record of the document
     */
    record Overtaken(long position) implements TellingAgain {}

    /**
     * Decides on a record.
     *
     * @param history all records of the document, in the order of the chain
     * @param position of one of them
     */
    static TellingAgain decide(List<Told> history, long position) {
        Told last = history.getLast();
        if (last.position() != position) {
            return new Overtaken(last.position());
        }
        RecordState answer = last.answer();
        if (answer == null) {
            return new NotAnswered();
        }
        return answer == RecordState.ACCEPTED
                ? new Accepted()
                : new Possible(last.act() == Act.CANCEL, answer == RecordState.REFUSED, isUnknown(history));
    }

    /** Whether the agency has refused each record of the issue. One of which it has said nothing it may have. */
    static boolean isUnknown(List<Told> history) {
        return history.stream()
                .filter(each -> each.act() != Act.CANCEL)
                .allMatch(each -> each.answer() == RecordState.REFUSED);
    }
}
