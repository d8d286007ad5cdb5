package clinic.sunwise.billing.json;

import clinic.sunwise.billing.tax.VatRate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** A rate as the text of its percentage: {@code "21"}. */
final class RateJson extends StdSerializer<VatRate> {

    RateJson() {
        super(VatRate.class);
    }

    @Override
    public void serialize(VatRate rate, JsonGenerator json, SerializationContext context) {
        json.writeString(rate.percent().toPlainString());
    }
}
