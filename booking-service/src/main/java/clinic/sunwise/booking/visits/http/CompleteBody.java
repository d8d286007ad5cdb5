package clinic.sunwise.booking.visits.http;

import clinic.sunwise.booking.appointments.Completion;
import clinic.sunwise.booking.protocols.Treatment;
import clinic.sunwise.booking.protocols.http.TreatmentBody;
import clinic.sunwise.booking.visits.http.WrittenBody.ProductBody;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import clinic.sunwise.platform.problem.ProblemTypes;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a session that is over.
 *
 * @param products that were used; none if absent
 * @param indication aesthetic or therapeutic, by a clinician; if absent, what the signed estimate says
 * @param addOns codes of what was done besides and has a price of its own; none if absent. Whether the price list of the day has
 *     them, billing knows: what it has no price for waits there
 * @param sold what the patient takes home, likewise
 */
record CompleteBody(
        @Nullable TreatmentBody performed,
        @Nullable List<@Nullable ProductBody> products,
        @Nullable String notes,
        @Nullable String indication,
        @Nullable List<@Nullable String> addOns,
        @Nullable List<@Nullable SoldBody> sold) {

    /** @param quantity 1 to 100; 1 if absent */
    record SoldBody(@Nullable String product, @Nullable Integer quantity) {

        private int count() {
            return quantity == null ? 1 : quantity;
        }

        private Completion.Sale sale() {
            return new Completion.Sale(Objects.requireNonNull(product), count());
        }
    }

    /**
     * What is said, checked; every mistake is reported under its field's name, such as {@code sold[0].quantity}.
     *
     * @param caller who says it: of the purpose only a clinician may
     */
    Completion completion(Caller caller) {
        Treatment done = TreatmentBody.checked(performed, "performed");
        if (indication != null && caller.role() != Role.CLINICIAN) {
            throw new ProblemException(ProblemTypes.FORBIDDEN, "Only a clinician can say what a session was for.");
        }
        List<@Nullable String> besides = addOns == null ? List.of() : addOns;
        List<@Nullable SoldBody> taken = sold == null ? List.of() : sold;
        FieldErrors errors = new FieldErrors()
                .check(
                        indication == null || Completion.Purpose.of(indication).isPresent(),
                        "indication",
                        "is neither aesthetic nor therapeutic")
                .check(besides.size() <= Completion.MOST, "addOns", "are more than " + Completion.MOST)
                .check(taken.size() <= Completion.MOST, "sold", "are more than " + Completion.MOST);
        errors.throwIfAny();
        checkCodes(besides, errors);
        checkSales(taken, errors);
        errors.throwIfAny();
        return new Completion(
                done,
                Optional.ofNullable(indication).flatMap(Completion.Purpose::of),
                besides.stream().map(Objects::requireNonNull).toList(),
                taken.stream().map(each -> Objects.requireNonNull(each).sale()).toList());
    }

    private static void checkCodes(List<@Nullable String> codes, FieldErrors errors) {
        Set<@Nullable String> seen = new HashSet<>();
        for (int place = 0; place < codes.size(); place++) {
            String field = "addOns[" + place + "]";
            errors.requireCode(codes.get(place), field).check(seen.add(codes.get(place)), field, "is named twice");
        }
    }

    private static void checkSales(List<@Nullable SoldBody> sales, FieldErrors errors) {
        Set<@Nullable String> seen = new HashSet<>();
        for (int place = 0; place < sales.size(); place++) {
            String field = "sold[" + place + "]";
            SoldBody each = sales.get(place);
            if (each == null) {
                errors.add(field, "is missing");
            } else {
                errors.requireCode(each.product(), field + ".product")
                        .check(seen.add(each.product()), field + ".product", "is named twice")
                        .check(
                                each.count() >= 1 && each.count() <= Completion.Sale.MOST_OF_ONE,
                                field + ".quantity",
                                "is not between 1 and " + Completion.Sale.MOST_OF_ONE);
            }
        }
    }
}
