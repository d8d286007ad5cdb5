package clinic.sunwise.billing.issuers;

import java.util.List;
import java.util.Optional;

/** All issuers. */
public interface Issuers {

    Optional<Issuer> find(String clinic);

    List<Issuer> all();

    boolean isEmpty();

    /**
     * Adds an issuer, which stays as it is: its documents name it.
     *
     * @return false, having done nothing, if the clinic is one already, or if another clinic draws numbers of this series under the
     *     same tax number
     */
    boolean add(Issuer issuer);
}
