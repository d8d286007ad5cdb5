package clinic.sunwise.billing.pricing.postgres;

import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.pricing.Price;
import clinic.sunwise.billing.pricing.PriceList;
import clinic.sunwise.billing.pricing.Terms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a list says, in the tables below {@code price_list}. */
record PriceRows(JdbcClient jdbc) {

    private static final String ANAESTHESIA = "anaesthesia";
    private static final String ADD_ON = "add-on";

    PriceList read(ListHead head) {
        Currency currency = head.currency();
        return new PriceList(
                head.version(),
                head.effectiveFrom(),
                currency,
                query(head, "price", "protocol, technique, depth, area", (row, number) -> price(row, currency)),
                new Terms(
                        extras(head, ANAESTHESIA),
                        extras(head, ADD_ON),
                        query(head, "price_product", "code", (row, number) -> product(row, currency)),
                        query(head, "price_grade_supplement", "grade", PriceRows::supplement),
                        query(head, "price_course_discount", "protocol, from_sessions", PriceRows::discount),
                        query(head, "price_promotion", "protocol, first_day", PriceRows::promotion)));
    }

    private List<Terms.Extra> extras(ListHead head, String kind) {
        return query(
                head,
                "(select * from price_extra where kind = '" + kind + "') e",
                "protocol, code",
                (row, number) ->
                        new Terms.Extra(row.getString("protocol"), row.getString("code"), gross(row, head.currency())));
    }

    private <T> List<T> query(ListHead head, String table, String order, RowMapper<T> row) {
        return jdbc.sql("select * from " + table + " where clinic = :clinic and version = :version order by " + order)
                .param("clinic", head.clinic())
                .param("version", head.version())
                .query(row)
                .list();
    }

    void add(String clinic, PriceList list) {
        list.prices().forEach(each -> addPrice(clinic, list.version(), each));
        Terms terms = list.terms();
        terms.anaesthesia().forEach(each -> addExtra(clinic, list.version(), ANAESTHESIA, each));
        terms.addOns().forEach(each -> addExtra(clinic, list.version(), ADD_ON, each));
        terms.products()
                .forEach(each -> insert(
                        clinic,
                        list.version(),
                        "price_product",
                        Map.of(
                                "code",
                                each.code(),
                                "name",
                                each.name(),
                                "gross",
                                each.gross().amount())));
        terms.gradeSupplements()
                .forEach(each -> insert(
                        clinic,
                        list.version(),
                        "price_grade_supplement",
                        Map.of("grade", each.grade(), "percent", each.percent())));
        terms.courseDiscounts()
                .forEach(each -> insert(
                        clinic,
                        list.version(),
                        "price_course_discount",
                        Map.of(
                                "protocol", each.protocol(),
                                "from_sessions", each.fromSessions(),
                                "percent", each.percent())));
        terms.promotions().forEach(each -> addPromotion(clinic, list.version(), each));
    }

    private void addPrice(String clinic, int version, Price price) {
        insert(
                clinic,
                version,
                "price",
                Map.of(
                        "protocol", price.item().protocol(),
                        "technique", price.item().technique(),
                        "depth", price.item().depth(),
                        "area", price.item().area(),
                        "gross", price.gross().amount()));
    }

    private void addExtra(String clinic, int version, String kind, Terms.Extra extra) {
        insert(
                clinic,
                version,
                "price_extra",
                Map.of(
                        "kind", kind,
                        "protocol", extra.protocol(),
                        "code", extra.code(),
                        "gross", extra.gross().amount()));
    }

    private void addPromotion(String clinic, int version, Terms.Promotion promotion) {
        insert(
                clinic,
                version,
                "price_promotion",
                Map.of(
                        "code", promotion.code(),
                        "protocol", promotion.protocol(),
                        "first_day", promotion.firstDay(),
                        "last_day", promotion.lastDay(),
                        "percent", promotion.percent()));
    }

    /**
     * Adds a row.
     *
     * @param values by the names of the columns, which are constants of this class
     */
    private void insert(String clinic, int version, String table, Map<String, Object> values) {
        List<String> columns = List.copyOf(values.keySet());
        jdbc.sql("insert into " + table + " (clinic, version, " + String.join(", ", columns)
                        + ") values (:clinic, :version, :" + String.join(", :", columns) + ")")
                .param("clinic", clinic)
                .param("version", version)
                .params(values)
                .update();
    }

    private static Price price(ResultSet row, Currency currency) throws SQLException {
        return new Price(
                new Price.Item(
                        row.getString("protocol"),
                        row.getString("technique"),
                        row.getString("depth"),
                        row.getString("area")),
                gross(row, currency));
    }

    private static Terms.Product product(ResultSet row, Currency currency) throws SQLException {
        return new Terms.Product(row.getString("code"), row.getString("name"), gross(row, currency));
    }

    private static Terms.GradeSupplement supplement(ResultSet row, int number) throws SQLException {
        return new Terms.GradeSupplement(row.getString("grade"), row.getBigDecimal("percent"));
    }

    private static Terms.CourseDiscount discount(ResultSet row, int number) throws SQLException {
        return new Terms.CourseDiscount(
                row.getString("protocol"), row.getInt("from_sessions"), row.getBigDecimal("percent"));
    }

    private static Terms.Promotion promotion(ResultSet row, int number) throws SQLException {
        return new Terms.Promotion(
                row.getString("code"),
                row.getString("protocol"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getBigDecimal("percent"));
    }

    private static Money gross(ResultSet row, Currency currency) throws SQLException {
        return new Money(row.getBigDecimal("gross"), currency);
    }
}
