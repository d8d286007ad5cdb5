package clinic.sunwise.billing.fees.postgres;

import clinic.sunwise.billing.fees.FeePolicies;
import clinic.sunwise.billing.fees.FeePolicy;
import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresFeePolicies implements FeePolicies {

    private final JdbcClient jdbc;

    PostgresFeePolicies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<FeePolicy> inForce(String clinic, LocalDate day) {
        return ofClinic(clinic).stream()
                .filter(each -> !each.effectiveFrom().isAfter(day))
                .findFirst();
    }

    @Override
    public List<FeePolicy> ofClinic(String clinic) {
        return jdbc.sql("select * from fee_policy where clinic = :clinic order by effective_from desc")
                .param("clinic", clinic)
                .query(PostgresFeePolicies::row)
                .list();
    }

    @Override
    public boolean add(FeePolicy policy, Instant at, String by) {
        return jdbc.sql("""
                        insert into fee_policy (clinic, effective_from, currency, late_cancellation, no_show, deposit,
                            set_at, set_by)
                        values (:clinic, :from, :currency, :late, :noShow, :deposit, :at, :by)
                        on conflict do nothing
                        """)
                        .param("clinic", policy.clinic())
                        .param("from", policy.effectiveFrom())
                        .param("currency", currency(policy).name())
                        .param("late", amount(policy.lateCancellation()), Types.NUMERIC)
                        .param("noShow", amount(policy.noShow()), Types.NUMERIC)
                        .param("deposit", amount(policy.deposit()), Types.NUMERIC)
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .update()
                == 1;
    }

    /** Of a policy that asks for nothing it does not matter. */
    private static Currency currency(FeePolicy policy) {
        return Stream.of(policy.lateCancellation(), policy.noShow(), policy.deposit())
                .filter(Objects::nonNull)
                .findFirst()
                .map(Money::currency)
                .orElse(Currency.EUR);
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    private static FeePolicy row(ResultSet row, int number) throws SQLException {
        return new FeePolicy(
                row.getString("clinic"),
                row.getObject("effective_from", LocalDate.class),
                money(row, "late_cancellation"),
                money(row, "no_show"),
                money(row, "deposit"));
    }

    private static @Nullable Money money(ResultSet row, String column) throws SQLException {
        BigDecimal amount = row.getBigDecimal(column);
        return amount == null ? null : new Money(amount, Currency.valueOf(row.getString("currency")));
    }
}
