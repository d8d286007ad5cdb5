package clinic.sunwise.platform.test.walk;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.platform.audit.Audited;
import java.util.List;
import java.util.stream.Stream;

/** What a service records is there: a path that was renamed would be read without a record and without a word. */
public record AuditedOperations(ApiFile api) {

    public void have(Audited audited) {
        List<String> operations = api.operations().stream()
                .map(each -> each.name().replace("/api/clinics/{clinic}", ""))
                .toList();
        assertThat(operations).containsAll(audited.reads());
        assertThat(Stream.concat(audited.exports().stream(), audited.patients().keySet().stream()))
                .allSatisfy(name -> assertThat(operations).anyMatch(each -> each.contains(" /" + name + "/")));
    }
}
