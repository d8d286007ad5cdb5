package clinic.sunwise.billing.json;

import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads what {@link MoneyJson} has written: documents of our own, never a request. */
final class MoneyFromJson extends StdDeserializer<Money> {

    MoneyFromJson() {
        super(Money.class);
    }

    @Override
    public Money deserialize(JsonParser json, DeserializationContext context) {
        JsonNode money = context.readTree(json);
        return Money.of(
                money.required("amount").asString(),
                Currency.valueOf(money.required("currency").asString()));
    }
}
