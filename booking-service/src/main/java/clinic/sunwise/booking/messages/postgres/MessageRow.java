package clinic.sunwise.booking.messages.postgres;

import clinic.sunwise.booking.messages.Message;
import clinic.sunwise.booking.messages.MessageKind;
import clinic.sunwise.booking.messages.MessageStore.Kept;
import clinic.sunwise.booking.messages.MessageStore.Sent;
import clinic.sunwise.booking.messages.Undelivered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads rows of the table {@code message}. */
final class MessageRow {

    private static final JsonMapper JSON = JsonMapper.shared();

    private MessageRow() {}

    static Message message(ResultSet row, int number) throws SQLException {
        return new Message(
                row.getObject("id", UUID.class),
                row.getString("clinic_id"),
                row.getString("chain_id"),
                row.getObject("patient_id", UUID.class),
                MessageKind.of(row.getString("kind")).orElseThrow(),
                new Message.About(
                        row.getObject("about_id", UUID.class),
                        Optional.ofNullable(row.getObject("appointment_id", UUID.class)),
                        Optional.ofNullable(row.getObject("bundle_id", UUID.class)),
                        row.getLong("occasion"),
                        row.getInt("repetition")),
                JSON.readValue(row.getString("facts"), new TypeReference<Map<String, String>>() {}),
                row.getObject("refusal_link", UUID.class),
                row.getTimestamp("written_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getTimestamp("expires_at").toInstant());
    }

    static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                message(row, number),
                row.getString("state"),
                Optional.ofNullable(row.getString("reason")).map(Undelivered::of),
                Optional.ofNullable(row.getTimestamp("settled_at")).map(Timestamp::toInstant),
                sent(row));
    }

    private static Optional<Sent> sent(ResultSet row) throws SQLException {
        String address = row.getString("address");
        return address == null
                ? Optional.empty()
                : Optional.of(
                        new Sent(address, row.getString("language"), row.getString("subject"), row.getString("body")));
    }

    static String facts(Message message) {
        return JSON.writeValueAsString(message.facts());
    }
}
