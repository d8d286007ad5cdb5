package clinic.sunwise.billing.issuers;

import java.util.List;
import java.util.Optional;

/** All issuers. */
public interface Issuers {

    Optional<Issuer> find(String clinic);

    List<Issuer> all();

    boolean isEmpty();

    void add(Issuer issuer);
}
