package clinic.sunwise.platform.schema;

import clinic.sunwise.platform.idempotency.RememberedAnswer;
import clinic.sunwise.platform.secrets.DataKey;
import clinic.sunwise.platform.secrets.KeyEncryption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Seals remembered answers, and keys the hashes of their requests, from which short bodies could be guessed. */
final class SealAnswers extends SealingMigration {

    SealAnswers(KeyEncryption keys) {
        super("91", "seal answers", keys);
    }

    @Override
    protected void migrate(Connection connection, Sealer sealer) throws SQLException {
        execute(connection, "lock table idempotency_key in exclusive mode");
        DataKey own = sealer.own();
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select caller, key, request_hash, answer from idempotency_key");
                PreparedStatement update = connection.prepareStatement(
                        "update idempotency_key set request_hash = ?, sealed = ? where caller = ? and key = ?")) {
            while (row.next()) {
                RememberedAnswer place = new RememberedAnswer(row.getString("caller"), row.getString("key"));
                update.setString(1, place.keyed(own, row.getString("request_hash")));
                update.setBytes(2, place.sealed(own, row.getString("answer")));
                update.setString(3, place.caller());
                update.setString(4, place.key());
                update.executeUpdate();
            }
        }
        execute(connection, "alter table idempotency_key drop column answer");
    }
}
