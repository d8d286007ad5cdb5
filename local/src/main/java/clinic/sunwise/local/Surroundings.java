package clinic.sunwise.local;

import clinic.sunwise.local.directory.DataDirectory;
import clinic.sunwise.local.directory.RunFile.Database;
import java.util.Map;

/**
 * What services are given to work with.
 *
 * @param gatewayPort where people reach them
 * @param databases by name
 * @param kafka bootstrap address
 * @param smtpPort where mails are caught
 */
public record Surroundings(
        DataDirectory directory, int gatewayPort, Map<String, Database> databases, String kafka, int smtpPort) {

    public Surroundings {
        databases = Map.copyOf(databases);
    }
}
