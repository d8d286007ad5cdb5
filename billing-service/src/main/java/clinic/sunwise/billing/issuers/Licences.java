package clinic.sunwise.billing.issuers;

import java.util.List;

/** The licences of all clinics. */
public interface Licences {

    /** The clinic's licences, by their first day. */
    List<Licence> ofClinic(String clinic);

    /**
     * Adds a licence, which stays as it is.
     *
     * @return false, having done nothing, if the clinic has one of this number
     */
    boolean add(Licence licence);
}
