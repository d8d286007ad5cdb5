package clinic.sunwise.billing.exports.datev;

import static java.util.Map.entry;

import java.util.Map;

/**
 * The accounts of the books in DATEV's chart SKR 03. None of them reckons tax by itself: the books have the tax of each document
 * already, to the cent.
 */
final class DatevAccounts {

    private static final Map<String, String> SKR_03 = Map.ofEntries(
            entry("411", "10000"), // debtors as one personal account: patients stay pseudonyms
            entry("4191", "1710"), // Erhaltene Anzahlungen
            entry(
                    "41911",
                    "1719"), // Erhaltene Anzahlungen bis 1 Jahr: their net, as 1718 would reckon the tax once more
            entry("44571", "1770"), // Umsatzsteuer
            entry("487", "0990"), // Passive Rechnungsabgrenzung: sessions that are still owed
            entry("512", "1200"), // Bank
            entry("530", "1000"), // Kasse
            entry("658", "2309"), // Sonstige Aufwendungen
            entry("706", "8200"), // Erlöse
            entry("707", "8210"), // Erlöse aus Waren
            entry("758", "2709"), // Sonstige Erträge
            entry("7588", "2709")); // fees for missed sessions: compensation, outside of tax

    private DatevAccounts() {}

    /**
     * The account's number there; an account that is not known there keeps its own, for the accountant to map.
     *
     * @param account as the FEC has it, at least three digits
     */
    static String of(String account) {
        return SKR_03.getOrDefault(account, account);
    }
}
