package clinic.sunwise.booking.clinicalrules;

import java.util.List;

/** A kind of rule: what it says about a proposal, with nothing but facts. The numbers come from the protocol. */
interface ClinicalRule {

    /** One reason for each fact that stands against the proposal; none if nothing does. */
    List<Reason> judge(Proposal proposal, Patient patient);
}
