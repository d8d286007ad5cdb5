package clinic.sunwise.booking.messages.mail;

import clinic.sunwise.booking.messages.PublicAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** As the service is told by SUNWISE_PUBLIC_ADDRESS. */
@Component
class ConfiguredAddress implements PublicAddress {

    private final String address;

    ConfiguredAddress(@Value("${sunwise.public-address}") String address) {
        this.address = address.replaceFirst("/+$", "");
    }

    @Override
    public String of(String path) {
        return address + path;
    }
}
