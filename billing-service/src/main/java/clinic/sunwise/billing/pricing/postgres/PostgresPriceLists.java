package clinic.sunwise.billing.pricing.postgres;

import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.pricing.Price;
import clinic.sunwise.billing.pricing.PriceList;
import clinic.sunwise.billing.pricing.PriceListStore;
import clinic.sunwise.billing.pricing.PriceLists;
import clinic.sunwise.billing.pricing.Terms;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class PostgresPriceLists implements PriceListStore {

    private static final int LISTS_KEPT = 1000;

    private final JdbcClient jdbc;
    private final PriceRows rows;

    /** A published list never changes, so it is read once; one that was rolled back has another transaction's number. */
    private final Map<ListHead, PriceList> read = new ConcurrentHashMap<>();

    PostgresPriceLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = new PriceRows(jdbc);
    }

    @Override
    public PriceLists ofClinic(String clinic) {
        List<ListHead> heads = jdbc.sql("""
                        select clinic, version, effective_from, currency, published_in::text as published_in
                        from price_list where clinic = :clinic order by version
                        """)
                .param("clinic", clinic)
                .query((row, number) -> new ListHead(
                        row.getString("clinic"),
                        row.getInt("version"),
                        row.getObject("effective_from", LocalDate.class),
                        Currency.valueOf(row.getString("currency")),
                        row.getString("published_in")))
                .list();
        return new PriceLists(heads.stream().map(this::list).toList());
    }

    private PriceList list(ListHead head) {
        if (read.size() > LISTS_KEPT) {
            read.clear();
        }
        return read.computeIfAbsent(head, rows::read);
    }

    @Override
    @Transactional
    public int publish(String clinic, LocalDate effectiveFrom, List<Price> prices, Terms terms) {
        lock(clinic);
        Currency currency = prices.getFirst().gross().currency();
        int version = nextVersion(clinic);
        PriceList list = new PriceList(version, effectiveFrom, currency, prices, terms);
        jdbc.sql("""
                        insert into price_list (clinic, version, effective_from, currency)
                        values (:clinic, :version, :effectiveFrom, :currency)
                        """)
                .param("clinic", clinic)
                .param("version", version)
                .param("effectiveFrom", effectiveFrom)
                .param("currency", currency.name())
                .update();
        rows.add(clinic, list);
        return version;
    }

    @Override
    public void lock(String clinic) {
        jdbc.sql("select clinic from issuer where clinic = :clinic for no key update")
                .param("clinic", clinic)
                .query(String.class)
                .single();
    }

    private int nextVersion(String clinic) {
        return jdbc.sql("select coalesce(max(version), 0) + 1 from price_list where clinic = :clinic")
                .param("clinic", clinic)
                .query(Integer.class)
                .single();
    }
}
