package clinic.sunwise.billing.payments.rules;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.billing.ledger.Account;
import clinic.sunwise.billing.ledger.Journal;
import clinic.sunwise.billing.ledger.Posting;
import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.payments.rules.AllocationDecision.Allocated;
import clinic.sunwise.billing.payments.rules.AllocationDecision.NotAvailable;
import clinic.sunwise.billing.payments.rules.AllocationDecision.NotOpen;
import clinic.sunwise.billing.payments.rules.AllocationDecision.Part;
import clinic.sunwise.billing.payments.rules.AllocationDecision.Wanted;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllocationRuleTest {

    private static final UUID PATIENT = new UUID(0, 9);
    private static final UUID OLD = new UUID(0, 1);
    private static final UUID NEW = new UUID(0, 2);
    private static final List<OpenInvoice> OPEN =
            List.of(new OpenInvoice(OLD, euro("30.00")), new OpenInvoice(NEW, euro("50.00")));

    @ParameterizedTest(name = "{0}: {1}, {2}, rest {3}")
    @CsvSource({
        "0.01, 0.01, 0.00, 0.00",
        "30.00, 30.00, 0.00, 0.00",
        "30.01, 30.00, 0.01, 0.00",
        "80.00, 30.00, 50.00, 0.00",
        "80.01, 30.00, 50.00, 0.01",
    })
    void theOldestFirst(String amount, String old, String recent, String rest) {
        List<Part> parts = Stream.of(new Part(OLD, euro(old)), new Part(NEW, euro(recent)))
                .filter(part -> part.amount().amount().signum() > 0)
                .toList();
        assertThat(AllocationRule.allocate(euro(amount), OPEN, List.of())).isEqualTo(new Allocated(parts, euro(rest)));
    }

    @Test
    void withoutAnInvoiceAllIsADeposit() {
        assertThat(AllocationRule.allocate(euro("10.00"), List.of(), List.of()))
                .isEqualTo(new Allocated(List.of(), euro("10.00")));
    }

    @Test
    void namedInvoicesInTheOrderOfTheirNaming() {
        assertThat(AllocationRule.allocate(euro("60.00"), OPEN, List.of(wanted(NEW, null), wanted(OLD, null))))
                .isEqualTo(new Allocated(
                        List.of(new Part(NEW, euro("50.00")), new Part(OLD, euro("10.00"))), euro("0.00")));
        assertThat(AllocationRule.allocate(euro("60.00"), OPEN, List.of(wanted(NEW, "20.00"))))
                .isEqualTo(new Allocated(List.of(new Part(NEW, euro("20.00"))), euro("40.00")));
    }

    @ParameterizedTest(name = "{0} for the old one of 30.00, then {1}: {2} available at {3}")
    @CsvSource({
        "30.01, 1.00, 30.00, 0",
        "30.00, 10.01, 10.00, 1",
        "30.00, 10.00, , ",
        "1.00, 50.01, 39.00, 1",
    })
    void notMoreThanIsOpenAndThanThereIs(
            String first, String second, @Nullable String available, @Nullable Integer index) {
        AllocationDecision decision =
                AllocationRule.allocate(euro("40.00"), OPEN, List.of(wanted(OLD, first), wanted(NEW, second)));
        if (available == null || index == null) {
            assertThat(decision).isInstanceOf(Allocated.class);
        } else {
            assertThat(decision).isEqualTo(new NotAvailable(index, euro(available)));
        }
    }

    @Test
    void anInvoiceForWhichNothingIsLeftIsRefused() {
        assertThat(AllocationRule.allocate(euro("30.00"), OPEN, List.of(wanted(OLD, null), wanted(NEW, null))))
                .isEqualTo(new NotAvailable(1, euro("0.00")));
    }

    @Test
    void anInvoiceIsAnOpenOneAndNamedOnce() {
        assertThat(AllocationRule.allocate(euro("30.00"), OPEN, List.of(wanted(new UUID(0, 3), null))))
                .isEqualTo(new NotOpen(0));
        assertThat(AllocationRule.allocate(euro("80.00"), OPEN, List.of(wanted(OLD, "1.00"), wanted(OLD, "1.00"))))
                .isEqualTo(new NotOpen(1));
    }

    @Test
    void whatIsReceivedPaysInvoicesAndTheRestIsADeposit() {
        Allocated allocated =
                new Allocated(List.of(new Part(OLD, euro("30.00")), new Part(NEW, euro("5.00"))), euro("1.00"));
        List<Posting> postings =
                PaymentPostings.received(PATIENT, PaymentMethod.CASH, "desk", euro("36.00"), allocated);
        assertThat(texts(postings))
                .containsExactly("DEBIT 53 36.00", "CREDIT 411 30.00", "CREDIT 411 5.00", "CREDIT 4191 1.00");
        assertThat(postings.getFirst().about().till()).isEqualTo("desk");
        assertThat(postings.get(1).about().invoice()).isEqualTo(OLD);
        assertThat(postings.getLast().about().patient()).isEqualTo(PATIENT);
        assertThat(texts(PaymentPostings.received(
                        PATIENT,
                        PaymentMethod.CARD,
                        null,
                        euro("30.00"),
                        new Allocated(List.of(new Part(OLD, euro("30.00"))), euro("0.00")))))
                .containsExactly("DEBIT 512 30.00", "CREDIT 411 30.00");
    }

    @Test
    void whatIsPaidBackOrAllocatedComesFromTheDeposit() {
        List<Posting> refund = PaymentPostings.refunded(PATIENT, PaymentMethod.TRANSFER, null, euro("5.00"));
        assertThat(texts(refund)).containsExactly("DEBIT 4191 5.00", "CREDIT 512 5.00");
        assertThat(refund.getFirst().about().patient()).isEqualTo(PATIENT);
        List<Posting> allocated = PaymentPostings.allocated(
                PATIENT, euro("9.00"), new Allocated(List.of(new Part(OLD, euro("7.00"))), euro("2.00")));
        assertThat(texts(allocated)).containsExactly("DEBIT 4191 7.00", "CREDIT 411 7.00");
    }

    @ParameterizedTest
    @CsvSource({"cash, CASH, CASH, CASH", "card, CARD, BANK, BANK", "transfer, TRANSFER, BANK, BANK"})
    void aMethodHasItsAccountAndJournal(String code, PaymentMethod method, Account account, Journal journal) {
        assertThat(PaymentMethod.of(code)).contains(method);
        assertThat(method.code()).isEqualTo(code);
        assertThat(method.account()).isEqualTo(account);
        assertThat(method.journal()).isEqualTo(journal);
        assertThat(PaymentMethod.of("shells")).isEmpty();
    }

    private static Wanted wanted(UUID invoice, @Nullable String amount) {
        return new Wanted(invoice, amount == null ? null : euro(amount));
    }

    private static List<String> texts(List<Posting> postings) {
        return postings.stream()
                .map(each -> each.side() + " " + each.account().code() + " "
                        + each.amount().amount().toPlainString())
                .toList();
    }

    private static Money euro(String amount) {
        return Money.of(amount, Currency.EUR);
    }
}
