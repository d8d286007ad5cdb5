package clinic.sunwise.billing.exports.postgres;

import clinic.sunwise.billing.exports.ExportWish;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of all statements of exports: clinic, first, last and series. */
final class WishParameters {

    private WishParameters() {}

    static Map<String, @Nullable Object> of(ExportWish wish) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("clinic", wish.clinic());
        parameters.put("first", wish.first());
        parameters.put("last", wish.last());
        parameters.put("series", wish.series());
        return parameters;
    }
}
