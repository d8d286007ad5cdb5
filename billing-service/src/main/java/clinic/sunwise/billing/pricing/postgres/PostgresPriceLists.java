package clinic.sunwise.billing.pricing.postgres;

import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.pricing.Price;
import clinic.sunwise.billing.pricing.PriceList;
import clinic.sunwise.billing.pricing.PriceListStore;
import clinic.sunwise.billing.pricing.PriceLists;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class PostgresPriceLists implements PriceListStore {

    private final JdbcClient jdbc;

    PostgresPriceLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Head(int version, LocalDate effectiveFrom, Currency currency) {}

    @Override
    public PriceLists ofClinic(String clinic) {
        Map<Head, List<Price>> lists = new LinkedHashMap<>();
        jdbc.sql("""
                        select version, effective_from, currency, protocol, technique, depth, area, gross
                        from price_list join price using (clinic, version)
                        where clinic = :clinic
                        order by version, protocol, technique, depth, area
                        """).param("clinic", clinic).query(row -> {
            Head head = head(row);
            lists.computeIfAbsent(head, key -> new ArrayList<>()).add(price(row, head.currency()));
        });
        return new PriceLists(lists.entrySet().stream()
                .map(each -> list(each.getKey(), each.getValue()))
                .toList());
    }

    @Override
    @Transactional
    public int publish(String clinic, LocalDate effectiveFrom, List<Price> prices) {
        Currency currency = prices.getFirst().gross().currency();
        int version = nextVersion(clinic);
        PriceList list = new PriceList(version, effectiveFrom, currency, prices);
        jdbc.sql("""
                        insert into price_list (clinic, version, effective_from, currency)
                        values (:clinic, :version, :effectiveFrom, :currency)
                        """)
                .param("clinic", clinic)
                .param("version", version)
                .param("effectiveFrom", effectiveFrom)
                .param("currency", currency.name())
                .update();
        list.prices().forEach(price -> add(clinic, version, price));
        return version;
    }

    /** Two lists that are published at once get two versions: the second waits for the first. */
    private int nextVersion(String clinic) {
        jdbc.sql("select clinic from issuer where clinic = :clinic for no key update")
                .param("clinic", clinic)
                .query(String.class)
                .single();
        return jdbc.sql("select coalesce(max(version), 0) + 1 from price_list where clinic = :clinic")
                .param("clinic", clinic)
                .query(Integer.class)
                .single();
    }

    private void add(String clinic, int version, Price price) {
        jdbc.sql("""
                        insert into price (clinic, version, protocol, technique, depth, area, gross)
                        values (:clinic, :version, :protocol, :technique, :depth, :area, :gross)
                        """)
                .param("clinic", clinic)
                .param("version", version)
                .param("protocol", price.item().protocol())
                .param("technique", price.item().technique())
                .param("depth", price.item().depth())
                .param("area", price.item().area())
                .param("gross", price.gross().amount())
                .update();
    }

    private static PriceList list(Head head, List<Price> prices) {
        return new PriceList(head.version(), head.effectiveFrom(), head.currency(), prices);
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                row.getInt("version"),
                row.getObject("effective_from", LocalDate.class),
                Currency.valueOf(row.getString("currency")));
    }

    private static Price price(ResultSet row, Currency currency) throws SQLException {
        return new Price(
                new Price.Item(
                        row.getString("protocol"),
                        row.getString("technique"),
                        row.getString("depth"),
                        row.getString("area")),
                new Money(row.getBigDecimal("gross"), currency));
    }
}
