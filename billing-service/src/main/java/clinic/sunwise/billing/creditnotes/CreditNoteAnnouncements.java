package clinic.sunwise.billing.creditnotes;

/** Tells the world, if and only if the running transaction commits. */
public interface CreditNoteAnnouncements {

    void issued(CreditNote note);
}
