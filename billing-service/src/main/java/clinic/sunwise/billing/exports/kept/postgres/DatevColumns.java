package clinic.sunwise.billing.exports.kept.postgres;

import clinic.sunwise.billing.exports.datev.DatevNumbers;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The two columns of DATEV's numbers, empty of all other forms. */
final class DatevColumns {

    private DatevColumns() {}

    static @Nullable Integer consultant(@Nullable DatevNumbers numbers) {
        return numbers == null ? null : numbers.consultant();
    }

    static @Nullable Integer client(@Nullable DatevNumbers numbers) {
        return numbers == null ? null : numbers.client();
    }

    static @Nullable DatevNumbers of(ResultSet row) throws SQLException {
        Integer consultant = row.getObject("consultant", Integer.class);
        return consultant == null ? null : new DatevNumbers(consultant, row.getInt("client"));
    }
}
