package clinic.sunwise.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the gateway itself answers is what the documentation lists, and nothing else. */
class PermissionsListedIT extends SignInTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void everyEndpointIsListed() throws IOException {
        Set<String> mapped = mapping.getHandlerMethods().entrySet().stream()
                .filter(each -> each.getValue().getBeanType().getName().startsWith("clinic.sunwise."))
                .flatMap(each -> each.getKey().getPatternValues().stream()
                        .flatMap(path -> each.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path)))
                .collect(Collectors.toCollection(TreeSet::new));
        String page = Files.readString(Path.of("../docs/permissions.md"));
        Set<String> listed = Pattern.compile("\\| `([A-Z]+ [^`]+)` \\|")
                .matcher(page.substring(page.indexOf("## gateway")))
                .results()
                .map(each -> each.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(mapped).isEqualTo(listed);
    }
}
