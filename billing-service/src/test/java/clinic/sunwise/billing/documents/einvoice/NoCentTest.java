package clinic.sunwise.billing.documents.einvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import clinic.sunwise.billing.creditnotes.rules.CreditDecision;
import clinic.sunwise.billing.creditnotes.rules.CreditRules;
import clinic.sunwise.billing.creditnotes.rules.CreditableLine;
import clinic.sunwise.billing.documents.IssuedDocument;
import clinic.sunwise.billing.ledger.Account;
import clinic.sunwise.billing.ledger.Posting;
import clinic.sunwise.billing.ledger.SalePostings;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.tax.VatBreakdown;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * No cent is lost or found: what the lines, the tax, the totals, the e-invoice, the ledger and the credit notes of a sale say is
 * the same. {@code -Dsunwise.sales=1000000} tries a million sales, each with up to four credit notes.
 */
class NoCentTest {

    private static final int SALES = Integer.getInteger("sunwise.sales", 20_000);

    /** Writing a whole file takes longer than all the rest, so that every hundredth is written. */
    private static final int FILES = 100;

    private static final UUID INVOICE = UUID.fromString("00000000-0000-4000-8000-000000000778");
    private static final Pattern LINE_NET =
            Pattern.compile("<cac:(?:Invoice|CreditNote)Line>.*?<cbc:LineExtensionAmount currencyID=\"...\">(.*?)<");

    @Test
    void everySaleIsTheSameEverywhere() {
        SplittableRandom random = new SplittableRandom(2027);
        for (int number = 0; number < SALES; number++) {
            RandomSale sale = new RandomSale(random);
            IssuedDocument invoice = sale.invoice();
            Money open = Money.rounded(
                    sale.gross().amount().multiply(BigDecimal.valueOf(random.nextInt(101), 2)),
                    sale.gross().currency(),
                    RoundingMode.DOWN);
            agrees(invoice, number);
            same(booked(posted(invoice), Account.CLIENT), sale.gross(), invoice);
            credited(sale, invoice, open, random, number);
        }
    }

    /** What is wrong is seen: a test that cannot fail is none. */
    @Test
    void aCentIsMissed() {
        RandomSale sale = new RandomSale(new SplittableRandom(1));
        Money cent = Money.of("0.01", sale.gross().currency());
        assertThat(catchThrowable(() -> same(sale.gross().plus(cent), sale.gross(), sale.invoice())))
                .hasMessageContaining(sale.gross().amount().toPlainString());
    }

    private static void agrees(IssuedDocument document, int number) {
        VatBreakdown vat = document.vat();
        same(sum(document.lines().stream().map(IssuedDocument.Line::gross).toList(), vat), vat.gross(), document);
        same(vat.net().plus(vat.vat()), vat.gross(), document);
        List<EInvoice.Line> lines = new EInvoice(document).lines();
        same(sum(lines.stream().map(EInvoice.Line::net).toList(), vat), vat.net(), document);
        for (VatBreakdown.Part part : vat.parts()) {
            same(part.net().plus(part.vat()), part.gross(), document);
            List<Money> nets = lines.stream()
                    .filter(line -> line.charge().tax().rate().equals(part.rate())
                            && line.charge().tax().category() == part.category())
                    .map(EInvoice.Line::net)
                    .toList();
            same(sum(nets, vat), part.net(), document);
        }
        List<Posting> postings = posted(document);
        same(booked(postings, Account.VAT_COLLECTED), negated(vat.vat()), document);
        same(booked(postings, Account.SERVICES).plus(booked(postings, Account.GOODS)), negated(vat.net()), document);
        if (number % FILES == 0) {
            written(document);
        }
    }

    /** Up to three parts of lines that are drawn, then all that is left, after which nothing is. */
    private static void credited(
            RandomSale sale, IssuedDocument invoice, Money openAtFirst, SplittableRandom random, int number) {
        List<Money> credited = new ArrayList<>(
                sale.lines().stream().map(line -> zero(line.gross())).toList());
        List<VatBreakdown> notes = new ArrayList<>();
        Money open = openAtFirst;
        for (int part = random.nextInt(4); part >= 0; part--) {
            List<CreditDecision.Asked> asked = part == 0 ? List.of() : asked(sale, credited, random);
            if ((part > 0 && asked.isEmpty())
                    || !(CreditRules.decide(creditable(sale, credited), asked)
                            instanceof CreditDecision.Granted granted)) {
                continue;
            }
            IssuedDocument note = sale.creditNote(lines(sale, granted), granted.vat());
            agrees(note, number);
            granted.lines()
                    .forEach(line -> credited.set(
                            line.position() - 1,
                            credited.get(line.position() - 1).plus(line.gross())));
            open = booked(note, open);
            notes.add(granted.vat());
        }
        assertThat(credited).isEqualTo(sale.left());
        same(
                sum(notes.stream().map(VatBreakdown::net).toList(), invoice.vat()),
                invoice.vat().net(),
                invoice);
        same(
                sum(notes.stream().map(VatBreakdown::vat).toList(), invoice.vat()),
                invoice.vat().vat(),
                invoice);
        same(open, zero(open), invoice);
    }

    /** What is open after the note: what was paid above it has become a deposit. */
    private static Money booked(IssuedDocument note, Money open) {
        List<Posting> postings = SalePostings.creditNote(
                RandomSale.PATIENT, INVOICE, note.vat(), RandomSale.turnover(note.lines()), open);
        same(sum(postings.stream().map(NoCentTest::signed).toList(), note.vat()), zero(open), note);
        Money after = open.plus(booked(postings, Account.CLIENT));
        Money deposited = negated(booked(postings, Account.DEPOSITS));
        same(after.minus(deposited), open.minus(note.vat().gross()), note);
        return after;
    }

    private static List<CreditDecision.Asked> asked(RandomSale sale, List<Money> credited, SplittableRandom random) {
        List<CreditDecision.Asked> asked = new ArrayList<>();
        for (CreditableLine line : creditable(sale, credited)) {
            long rest = line.rest().amount().movePointRight(2).longValueExact();
            if (rest > 0 && random.nextBoolean()) {
                BigDecimal amount = BigDecimal.valueOf(random.nextLong(1, rest + 1), 2);
                asked.add(new CreditDecision.Asked(
                        line.position(), new Money(amount, line.gross().currency())));
            }
        }
        return asked;
    }

    private static List<CreditableLine> creditable(RandomSale sale, List<Money> credited) {
        List<Money> left = sale.left();
        return sale.lines().stream()
                .map(line -> new CreditableLine(
                        line.position(), line.tax(), left.get(line.position() - 1), credited.get(line.position() - 1)))
                .toList();
    }

    private static List<IssuedDocument.Line> lines(RandomSale sale, CreditDecision.Granted granted) {
        return granted.lines().stream()
                .map(line -> {
                    IssuedDocument.Line of = sale.lines().get(line.position() - 1);
                    return new IssuedDocument.Line(
                            of.position(), of.rule(), of.item(), of.text(), line.gross(), of.tax());
                })
                .toList();
    }

    /** The file itself, as a program reads it. */
    private static void written(IssuedDocument document) {
        String ubl = Ubl.of(document);
        VatBreakdown vat = document.vat();
        assertThat(ubl)
                .contains("<cbc:TaxExclusiveAmount currencyID=\"" + vat.net().currency() + "\">"
                        + vat.net().amount().toPlainString() + "<")
                .contains("<cbc:PayableAmount currencyID=\"" + vat.net().currency() + "\">"
                        + vat.gross().amount().toPlainString() + "<");
        Matcher each = LINE_NET.matcher(ubl);
        BigDecimal nets = BigDecimal.ZERO;
        while (each.find()) {
            nets = nets.add(new BigDecimal(each.group(1)));
        }
        assertThat(nets).isEqualByComparingTo(vat.net().amount());
    }

    private static List<Posting> posted(IssuedDocument document) {
        return SalePostings.invoice(RandomSale.PATIENT, INVOICE, document.vat(), RandomSale.turnover(document.lines()));
    }

    private static Money booked(List<Posting> postings, Account account) {
        return postings.stream()
                .filter(each -> each.account() == account)
                .map(NoCentTest::signed)
                .reduce(zero(postings.getFirst().amount()), Money::plus);
    }

    /** Debit above, credit below zero. */
    private static Money signed(Posting posting) {
        return posting.on(Posting.Side.DEBIT).minus(posting.on(Posting.Side.CREDIT));
    }

    private static Money sum(List<Money> amounts, VatBreakdown like) {
        return amounts.stream().reduce(zero(like.gross()), Money::plus);
    }

    private static Money negated(Money amount) {
        return zero(amount).minus(amount);
    }

    private static Money zero(Money like) {
        return Money.zero(like.currency());
    }

    /** Not by AssertJ, which would take longer than what is tested. */
    private static void same(Money one, Money other, IssuedDocument document) {
        if (!one.equals(other)) {
            throw new AssertionError(one + " is not " + other + " of " + document);
        }
    }
}
