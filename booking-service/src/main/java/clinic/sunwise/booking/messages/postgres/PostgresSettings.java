package clinic.sunwise.booking.messages.postgres;

import clinic.sunwise.booking.messages.MessageKind;
import clinic.sunwise.booking.messages.MessageSettings;
import clinic.sunwise.booking.messages.SettingsStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresSettings implements SettingsStore {

    private final JdbcClient jdbc;

    PostgresSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public MessageSettings of(String clinic) {
        return jdbc.sql("SELECT * FROM message_settings WHERE clinic_id = ?")
                .param(clinic)
                .query((row, number) -> settings(row))
                .optional()
                .orElse(MessageSettings.USUAL);
    }

    @Override
    public boolean put(String clinic, MessageSettings settings, String by) {
        return jdbc.sql("""
                        INSERT INTO message_settings AS old
                            (clinic_id, switched_off, reminder_minutes, sender_name, version, changed_by)
                        SELECT :clinic, :off, :reminder, :sender, :version, :by
                        WHERE :version = 1 OR EXISTS (SELECT FROM message_settings WHERE clinic_id = :clinic)
                        ON CONFLICT (clinic_id) DO UPDATE
                        SET switched_off = excluded.switched_off, reminder_minutes = excluded.reminder_minutes,
                            sender_name = excluded.sender_name, version = excluded.version,
                            changed_by = excluded.changed_by
                        WHERE old.version = excluded.version - 1
                        """)
                        .param("clinic", clinic)
                        .param(
                                "off",
                                settings.switchedOff().stream()
                                        .map(MessageKind::code)
                                        .sorted()
                                        .toArray(String[]::new))
                        .param("reminder", settings.reminder().toMinutes())
                        .param("sender", settings.senderName().orElse(null))
                        .param("version", settings.version())
                        .param("by", by)
                        .update()
                == 1;
    }

    private static MessageSettings settings(ResultSet row) throws SQLException {
        return new MessageSettings(
                Stream.of((String[]) row.getArray("switched_off").getArray())
                        .flatMap(code -> MessageKind.of(code).stream())
                        .collect(Collectors.toSet()),
                Duration.ofMinutes(row.getInt("reminder_minutes")),
                Optional.ofNullable(row.getString("sender_name")),
                row.getInt("version"));
    }
}
