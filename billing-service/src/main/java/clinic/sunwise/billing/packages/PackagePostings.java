package clinic.sunwise.billing.packages;

import clinic.sunwise.billing.ledger.About;
import clinic.sunwise.billing.ledger.Account;
import clinic.sunwise.billing.ledger.Posting;
import clinic.sunwise.billing.packages.rules.PackagePrice;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was owed in sessions and is earned now. Its tax was charged when it was sold. */
final class PackagePostings {

    private PackagePostings() {}

    /**
     * The postings; none if nothing is earned, as by the sessions of a package of a few cents.
     *
     * @param practitioner who has earned it; null for what is given up
     */
    static List<Posting> earned(CoursePackage from, List<PackagePrice.Earned> earned, @Nullable UUID practitioner) {
        return earned.stream().flatMap(each -> earned(from, each, practitioner)).toList();
    }

    private static Stream<Posting> earned(CoursePackage from, PackagePrice.Earned earned, @Nullable UUID practitioner) {
        About about = About.invoice(from.patient(), from.invoice().id());
        About.Tax tax = new About.Tax(earned.part().category(), earned.part().rate());
        String protocol = from.order().treatment().protocol();
        return Stream.of(
                Posting.debit(Account.OWED_SESSIONS, earned.net(), about.taxed(tax, new About.Origin(protocol, null))),
                Posting.credit(
                        Account.SERVICES, earned.net(), about.taxed(tax, new About.Origin(protocol, practitioner))));
    }
}
