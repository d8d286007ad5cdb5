package clinic.sunwise.booking.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.booking.protocols.ProtocolTexts.Reading;
import clinic.sunwise.booking.protocols.Source;
import clinic.sunwise.booking.protocols.yaml.YamlTexts;
import clinic.sunwise.platform.test.RealPostgres;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What clinics wrote before durations had a source is still read afterwards, in every style that YAML has. */
class DurationSourcesIT {

    private static final String SOURCE = "source: {document: S9, passage: p, basis: stated}";
    private static final String BLOCK = """
        code: small
        version: 2
        title: Small
        techniques:
          - code: t
            title: T
            depths: [{code: d, title: D, chosenBy: anyone, %1$s}]
            # By area, as written on the wall,
            minutesByArea:
              {back: 45}
            course: {sessionsMin: 5, sessionsMax: 12, %1$s}
        rules:
          - {kind: spacing, minimum: P14D, %1$s}
        """.formatted(SOURCE);
    private static final String FIRST = BLOCK.replace("  - code: t", "  - minutesByArea: {back: 45}\n    code: t")
            .replace("    minutesByArea:\n      {back: 45}\n", "");
    private static final String JSON =
            """
        {"code": "small", "version": 2, "title": "Small", "techniques": [{"code": "t", "title": "T",
        "depths": [{"code": "d", "title": "D", "chosenBy": "anyone", %1$s}],
        "minutesByArea" : {"back": 45}, "course": {"sessionsMin": 5, "sessionsMax": 12, %1$s}}],
        "rules": [{"kind": "spacing", "minimum": "P14D", %1$s}]}
        """.formatted("\"source\": {\"document\": \"S9\", \"passage\": \"p\", \"basis\": \"stated\"}");
    private static final String FLOW =
            JSON.replaceAll("\"([A-Za-z]+)\" ?:", "$1:").replace("\n", " ");

    private final DriverManagerDataSource source =
            new DriverManagerDataSource(RealPostgres.newDatabase(), RealPostgres.USER, RealPostgres.PASSWORD);
    private final JdbcClient jdbc = JdbcClient.create(source);

    @Test
    void whatWasWrittenBeforeIsStillRead() {
        flyway().target("52").load().migrate();
        new BookingDatabase(source).clinic("nl", "utrecht", "Europe/Amsterdam");
        for (String text : new String[] {BLOCK, FIRST, JSON, FLOW}) {
            assertThat(new YamlTexts().read(text)).as(text).isInstanceOf(Reading.Broken.class);
            jdbc.sql("INSERT INTO protocol_draft VALUES ('utrecht', 'small', ?, 2, ?, now(), 'director')")
                    .params(UUID.randomUUID(), text)
                    .update();
        }
        jdbc.sql("INSERT INTO protocol_version VALUES ('utrecht', 'small', 2, ?, now(), 'director')")
                .param(BLOCK)
                .update();

        flyway().load().migrate();

        assertThat(jdbc.sql("SELECT text FROM protocol_draft UNION ALL SELECT text FROM protocol_version")
                        .query(String.class)
                        .list())
                .hasSize(5)
                .allSatisfy(text -> assertThat(new YamlTexts().read(text))
                        .as(text)
                        .isInstanceOfSatisfying(
                                Reading.Sound.class,
                                sound -> assertThat(sound.protocol()
                                                .techniques()
                                                .getFirst()
                                                .durationSource())
                                        .isEqualTo(new Source(
                                                "the clinic",
                                                "written before durations had a source",
                                                Source.Basis.ASSUMED))));
        assertThatThrownBy(
                        () -> jdbc.sql("UPDATE protocol_version SET text = ''").update())
                .as("it is the last change")
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
    }

    private FluentConfiguration flyway() {
        return Flyway.configure().dataSource(source);
    }
}
