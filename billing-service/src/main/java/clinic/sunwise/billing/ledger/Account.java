package clinic.sunwise.billing.ledger;

/** The accounts of the books, numbered as in the French chart of accounts, which the FEC asks for. */
public enum Account {
    /** What patients owe, by invoice. */
    CLIENT("411"),
    /** Money received for which there is no invoice yet, by patient. */
    DEPOSITS("4191"),
    /**
     * The net of deposits that were invoiced when they were received and have not come off a session's invoice yet, by their own
     * invoice: a liability.
     */
    INVOICED_DEPOSITS("41911"),
    VAT_COLLECTED("44571"),
    BANK("512"),
    /** Sessions that were sold in advance and have not taken place yet, by the invoice of their package: a liability. */
    OWED_SESSIONS("487"),
    /** Cash, by till. */
    CASH("53"),
    /** What a till had less than it should. */
    CASH_SHORT("658"),
    SERVICES("706"),
    /** What patients owe who cancel late or do not come: compensation, no price of anything. */
    COMPENSATION("7588"),
    GOODS("707"),
    /** What a till had more than it should. */
    CASH_OVER("758");

    private final String code;

    Account(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
