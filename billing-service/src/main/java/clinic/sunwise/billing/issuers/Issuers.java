package clinic.sunwise.billing.issuers;

import java.util.Optional;

/** All issuers. */
public interface Issuers {

    Optional<Issuer> find(String clinic);

    boolean isEmpty();

    void add(Issuer issuer);
}
