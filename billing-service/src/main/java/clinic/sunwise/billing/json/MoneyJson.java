package clinic.sunwise.billing.json;

import clinic.sunwise.billing.money.Money;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** An amount as {@code {"amount": "49.00", "currency": "EUR"}}. */
final class MoneyJson extends StdSerializer<Money> {

    MoneyJson() {
        super(Money.class);
    }

    @Override
    public void serialize(Money money, JsonGenerator json, SerializationContext context) {
        json.writeStartObject();
        json.writeStringProperty("amount", money.amount().toPlainString());
        json.writeStringProperty("currency", money.currency().name());
        json.writeEndObject();
    }
}
