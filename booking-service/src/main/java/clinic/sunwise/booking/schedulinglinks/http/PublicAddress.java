package clinic.sunwise.booking.schedulinglinks.http;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where the world reaches the gateway: links that are published have to be whole. A setting, as the name that a request was sent
 * to is the sender's word, and what is published is kept in caches.
 */
@Component
class PublicAddress {

    private final String address;

    PublicAddress(Environment settings) {
        this.address = settings.getProperty("sunwise.public-address", "http://localhost:8080");
    }

    /** The whole address of a path. */
    String of(String path) {
        return address + path;
    }
}
