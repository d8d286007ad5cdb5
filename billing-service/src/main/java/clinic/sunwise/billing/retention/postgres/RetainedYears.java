package clinic.sunwise.billing.retention.postgres;

import clinic.sunwise.billing.retention.RetainedYear;
import clinic.sunwise.platform.retention.Retained;
import clinic.sunwise.platform.retention.RetainedRecords;
import clinic.sunwise.platform.retention.RetentionRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RetainedYears implements RetainedRecords {

    /**
     * A kind of documents.
     *
     * @param years query for clinic, country, year and held, with {@code :last} for the last year that can be due
     * @param erase function of clinic and year
     */
    private record Kind(String years, String erase) {}

    private static final Map<String, Kind> KINDS = Map.of(
            "invoice",
            new Kind("""
                    select clinic, country, year, bool_and(open <> 0) as held
                    from invoice i join issuer s using (clinic)
                    cross join lateral (
                        select coalesce(sum(p.debit - p.credit), 0) as open from ledger_posting p
                        where (p.clinic, p.invoice_id, p.account) = (i.clinic, i.invoice_id, '411')) as owed
                    where recipient_name is not null and year <= :last group by clinic, country, year
                    """, "erase_recipients"),
            "justification",
            new Kind("""
                    select clinic, country, year, bool_and(open <> 0) as held from (
                        select v.clinic, country, coalesce(i.year, extract(year from v.session_on)::int) as year,
                            (select coalesce(sum(p.debit - p.credit), 0) from ledger_posting p
                             where (p.clinic, p.invoice_id, p.account) = (v.clinic, v.invoice_id, '411')) as open
                        from visit v join issuer s using (clinic)
                        left join invoice i on (i.clinic, i.invoice_id) = (v.clinic, v.invoice_id)
                        where v.sealed is not null
                        union all
                        select clinic, country, extract(year from valid_until)::int, 0
                        from estimate join issuer using (clinic) where sealed is not null) found
                    where year <= :last group by clinic, country, year
                    """, "erase_findings"),
            "estimate",
            new Kind("""
                    select distinct clinic, country, year, false as held
                    from estimate_signature join estimate using (clinic, estimate_id) join issuer using (clinic)
                    where not erased and year <= :last
                    """, "erase_signatures"),
            "kept-export",
            new Kind("""
                    select distinct clinic, country, extract(year from month)::int as year, false as held
                    from kept_export join issuer using (clinic)
                    where state in ('made', 'empty') and extract(year from month) <= :last
                    """, "erase_exports"));

    private final JdbcClient jdbc;
    private final RetentionRules rules;

    RetainedYears(JdbcClient jdbc, RetentionRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    @Override
    public Set<String> kinds() {
        return KINDS.keySet();
    }

    @Override
    public List<Retained> due(LocalDate day) {
        return KINDS.entrySet().stream()
                .flatMap(each -> due(each.getKey(), each.getValue(), day))
                .toList();
    }

    private Stream<Retained> due(String what, Kind kind, LocalDate day) {
        return jdbc
                .sql(kind.years())
                .param("last", rules.youngest(what, day).getYear())
                .query(RetainedYear.class)
                .list()
                .stream()
                .flatMap(year -> year.retained(rules, what).stream())
                .filter(each -> !each.dueOn().isAfter(day));
    }

    @Override
    public int erase(Retained retained, Instant now) {
        Kind kind = KINDS.get(retained.what());
        return kind == null
                ? 0
                : jdbc.sql("select " + kind.erase() + "(:clinic, :year)")
                        .param("clinic", retained.clinic())
                        .param("year", Integer.parseInt(retained.subject()))
                        .query(Integer.class)
                        .single();
    }
}
