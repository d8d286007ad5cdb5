package clinic.sunwise.billing.sealing;

import clinic.sunwise.platform.schema.SealingMigration;
import clinic.sunwise.platform.secrets.KeyEncryption;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/** Seals what doctors have found, after V77. */
@Component
public class SealFindings extends SealingMigration {

    public SealFindings(KeyEncryption keys) {
        super("78", "seal findings", keys);
    }

    @Override
    protected void migrate(Connection connection, Sealer sealer) throws SQLException {
        execute(connection, "lock table visit in exclusive mode", "alter table visit disable trigger user");
        sealer.seal("visit", "sealed", """
                select ctid::text as line, clinic as scope, patient as owner, justification as plain,
                    'visit/' || appointment || '/finding' as place
                from visit where justification is not null order by clinic, patient""");
        execute(connection, "alter table visit enable trigger user", "alter table visit drop column justification");
    }
}
