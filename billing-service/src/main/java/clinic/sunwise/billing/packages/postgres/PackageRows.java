package clinic.sunwise.billing.packages.postgres;

import clinic.sunwise.billing.packages.CoursePackage;
import clinic.sunwise.billing.packages.rules.PackagePrice;
import clinic.sunwise.billing.packages.rules.PackageState;
import clinic.sunwise.billing.pricing.Extras;
import clinic.sunwise.billing.pricing.Order;
import clinic.sunwise.billing.pricing.Treatment;
import clinic.sunwise.billing.rows.MoneyColumns;
import clinic.sunwise.billing.tax.Purpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the rows of packages mean. */
final class PackageRows {

    private PackageRows() {}

    static CoursePackage read(ResultSet row, List<PackagePrice.Line> lines, List<CoursePackage.Use> uses)
            throws SQLException {
        return new CoursePackage(
                row.getString("clinic"),
                row.getObject("package_id", UUID.class),
                row.getObject("patient", UUID.class),
                order(row),
                new CoursePackage.Sold(row.getObject("invoice_id", UUID.class), row.getString("number")),
                new PackagePrice(lines, row.getInt("sessions")),
                row.getObject("sold_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                uses,
                closing(row));
    }

    static PackagePrice.Line line(ResultSet row, int number) throws SQLException {
        return new PackagePrice.Line(row.getInt("position"), MoneyColumns.money(row, "gross"), MoneyColumns.tax(row));
    }

    static CoursePackage.Use use(ResultSet row, int number) throws SQLException {
        return new CoursePackage.Use(
                row.getObject("appointment", UUID.class), row.getObject("session_on", LocalDate.class));
    }

    private static Order order(ResultSet row) throws SQLException {
        List<String> areas = List.of((String[]) row.getArray("areas").getArray());
        Treatment treatment =
                new Treatment(row.getString("protocol"), row.getString("technique"), row.getString("depth"), areas);
        return new Order(
                treatment,
                Purpose.AESTHETIC,
                new Extras(
                        row.getString("anaesthesia"),
                        List.of((String[]) row.getArray("add_ons").getArray()),
                        List.of(),
                        row.getString("practitioner_grade"),
                        row.getInt("sessions")));
    }

    private static CoursePackage.@Nullable Closing closing(ResultSet row) throws SQLException {
        String kind = row.getString("closing");
        return kind == null
                ? null
                : new CoursePackage.Closing(
                        Stream.of(PackageState.values())
                                .filter(each -> each.code().equals(kind))
                                .findFirst()
                                .orElseThrow(),
                        row.getObject("credit_note_id", UUID.class),
                        row.getString("reason"));
    }
}
