package clinic.sunwise.billing.visits.postgres;

import clinic.sunwise.billing.pricing.Extras;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.SqlParameterValue;

/** What went with a visit, as columns of its row. */
final class ExtrasRow {

    private ExtrasRow() {}

    static Map<String, Object> params(Extras extras) {
        List<Extras.Sale> products = extras.products();
        return Map.of(
                "anaesthesia", new SqlParameterValue(Types.VARCHAR, extras.anaesthesia()),
                "addOns", new SqlParameterValue(Types.ARRAY, extras.addOns().toArray(String[]::new)),
                "products",
                        new SqlParameterValue(
                                Types.ARRAY,
                                products.stream().map(Extras.Sale::product).toArray(String[]::new)),
                "quantities",
                        new SqlParameterValue(
                                Types.ARRAY,
                                products.stream().map(Extras.Sale::quantity).toArray(Integer[]::new)),
                "grade", new SqlParameterValue(Types.VARCHAR, extras.grade()),
                "sessions", extras.sessions());
    }

    static Extras read(ResultSet row) throws SQLException {
        String[] products = (String[]) row.getArray("products").getArray();
        Integer[] quantities = (Integer[]) row.getArray("product_quantities").getArray();
        return new Extras(
                row.getString("anaesthesia"),
                List.of((String[]) row.getArray("add_ons").getArray()),
                IntStream.range(0, products.length)
                        .mapToObj(index -> new Extras.Sale(products[index], quantities[index]))
                        .toList(),
                row.getString("practitioner_grade"),
                row.getInt("course_sessions"));
    }
}
