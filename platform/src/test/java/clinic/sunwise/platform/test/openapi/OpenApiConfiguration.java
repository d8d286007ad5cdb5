package clinic.sunwise.platform.test.openapi;

import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Open;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.HandlerMethod;

/** Says of each operation what our own annotations and arguments mean. */
@AutoConfiguration
@ConditionalOnClass(name = "org.springdoc.core.utils.SpringDocUtils")
public class OpenApiConfiguration {

    static {
        TypeNameResolver.std.setUseFqn(true);
        ModelConverters.getInstance(true).addConverter(new NullMarkedRecords());
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class, IdempotencyKey.class, Locale.class)
                .replaceWithClass(tools.jackson.databind.JsonNode.class, Object.class);
    }

    @Bean
    GlobalOperationCustomizer openApiOperations() {
        return OpenApiConfiguration::told;
    }

    @Bean
    GlobalOpenApiCustomizer openApiDocument() {
        return Document::complete;
    }

    private static Operation told(Operation operation, HandlerMethod method) {
        Allowed allowed = method.getMethodAnnotation(Allowed.class);
        if (allowed != null) {
            operation.addExtension(
                    "x-roles",
                    Arrays.stream(allowed.value()).map(role -> role.code()).toList());
        }
        if (method.hasMethodAnnotation(Open.class)) {
            operation.addExtension("x-roles", List.of("anonymous"));
        }
        boolean once = Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == IdempotencyKey.class);
        if (once) {
            operation.addParametersItem(new HeaderParameter()
                    .name("Idempotency-Key")
                    .required(true)
                    .description("Repeated with the same key and body, the request takes effect once.")
                    .schema(new StringSchema()));
        }
        String controller = method.getBeanType().getSimpleName().replaceFirst("Controller$", "");
        operation.setOperationId(controller + "." + method.getMethod().getName());
        operation.setTags(List.of(method.getBeanType()
                .getPackageName()
                .replaceFirst("^clinic\\.sunwise\\.[a-z]+\\.", "")
                .replaceFirst("\\.http$", "")));
        return operation;
    }
}
