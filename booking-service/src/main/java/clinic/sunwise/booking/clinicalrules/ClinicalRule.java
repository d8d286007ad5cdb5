package clinic.sunwise.booking.clinicalrules;

/** A kind of rule: what it says about an intended treatment, with nothing but facts. The numbers come from the protocol. */
interface ClinicalRule {

    /** What it says, day by day: what is the same on all days is found here, once for as many days as are asked about. */
    Opinion about(Intent intent, Patient patient);
}
