package clinic.sunwise.billing.json;

import clinic.sunwise.billing.money.Money;
import org.springframework.stereotype.Component;
import tools.jackson.databind.module.SimpleModule;

/** Registered with every mapper of the service: of the API and of the events. */
@Component
class AmountsModule extends SimpleModule {

    AmountsModule() {
        super("amounts");
        addSerializer(new MoneyJson());
        addSerializer(new RateJson());
        addDeserializer(Money.class, new MoneyFromJson());
    }
}
