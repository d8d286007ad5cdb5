package clinic.sunwise.billing.tax;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How acts are taxed, as one table; the first row that speaks of a case decides it.
 *
 * <p>In the European Union the purpose decides: medical care is exempt (Directive 2006/112/EC, article 132(1)(c), in force since
 * 2007), and a cosmetic act is medical care only if a doctor has found that it treats or prevents a disease (CJEU C-91/12). In
 * Russia the licence decides: medical services of a licensed clinic are exempt whatever they are for (Tax Code, article
 * 149(2)(2), in force since 2001); cosmetic services without a licence are taxed. Goods are taxed everywhere.
 */
public final class TaxRules {

    private static final Set<Country> UNION = EnumSet.of(Country.ES, Country.FR, Country.NL, Country.DE);
    private static final Set<Country> RUSSIA = EnumSet.of(Country.RU);
    private static final Set<Country> ALL = EnumSet.allOf(Country.class);
    private static final Set<Indication> ANY = EnumSet.allOf(Indication.class);
    private static final LocalDate DIRECTIVE = LocalDate.of(2007, 1, 1);
    private static final LocalDate TAX_CODE = LocalDate.of(2001, 1, 1);

    private static final List<TaxRule> TABLE = List.of(
            new TaxRule(
                    UNION,
                    Act.TREATMENT,
                    EnumSet.of(Indication.THERAPEUTIC),
                    false,
                    true,
                    DIRECTIVE,
                    true,
                    "VATEX-EU-132-1C",
                    "medical care with a therapeutic purpose found by a doctor, exempt by Directive 2006/112/EC,"
                            + " article 132(1)(c)"),
            new TaxRule(
                    UNION,
                    Act.TREATMENT,
                    EnumSet.of(Indication.AESTHETIC),
                    false,
                    false,
                    DIRECTIVE,
                    false,
                    "aesthetic-act",
                    "aesthetic act"),
            new TaxRule(
                    RUSSIA,
                    Act.TREATMENT,
                    ANY,
                    true,
                    false,
                    TAX_CODE,
                    true,
                    "RU-NK-149-2-2",
                    "licensed medical cosmetology, exempt by the Tax Code of Russia, article 149(2)(2)"),
            new TaxRule(
                    RUSSIA,
                    Act.TREATMENT,
                    ANY,
                    false,
                    false,
                    TAX_CODE,
                    false,
                    "cosmetic-service",
                    "cosmetic service without a medical licence"),
            new TaxRule(ALL, Act.GOODS, ANY, false, false, TAX_CODE, false, "goods", "goods"));

    private TaxRules() {}

    /** What the law says; unknown, never guessed, where no row speaks of the case or a row lacks what it asks for. */
    public static TaxDecision decide(TaxCase each) {
        Optional<TaxRule> rule =
                TABLE.stream().filter(row -> row.speaksOf(each)).findFirst();
        if (rule.filter(row -> row.lacksJustification(each)).isPresent()) {
            return new TaxDecision.Unknown("a therapeutic purpose needs a doctor's justification");
        }
        return rule.flatMap(row -> row.treatment(each))
                .<TaxDecision>map(TaxDecision.Decided::new)
                .orElseGet(() ->
                        new TaxDecision.Unknown("no tax rule of " + each.country() + " is known for " + each.day()));
    }
}
