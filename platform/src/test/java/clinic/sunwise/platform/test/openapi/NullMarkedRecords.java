package clinic.sunwise.platform.test.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** What a record may not lack, an answer has and a request needs: every component that is not {@link Nullable}. */
final class NullMarkedRecords implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        JavaType java = Json31.mapper().constructType(type.getType());
        if (schema != null && java != null && java.getRawClass().isRecord()) {
            require(java.getRawClass(), target(schema, context));
        }
        return schema;
    }

    private static Schema<?> target(Schema<?> schema, ModelConverterContext context) {
        if (schema.get$ref() == null) {
            return schema;
        }
        String name = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
        return context.getDefinedModels().getOrDefault(name, schema);
    }

    private static void require(Class<?> record, Schema<?> schema) {
        for (RecordComponent component : record.getRecordComponents()) {
            boolean present = !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            boolean listed =
                    schema.getRequired() != null && schema.getRequired().contains(component.getName());
            if (present
                    && !listed
                    && schema.getProperties() != null
                    && schema.getProperties().containsKey(component.getName())) {
                schema.addRequiredItem(component.getName());
            }
        }
    }
}
