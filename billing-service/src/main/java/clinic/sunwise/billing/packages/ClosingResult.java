package clinic.sunwise.billing.packages;

import clinic.sunwise.billing.packages.rules.PackageState;

/** What came of the wish to close a package. Unless it is closed, nothing was changed. */
public sealed interface ClosingResult {

    record Closed(CoursePackage what) implements ClosingResult {}

    /** Its state does not allow it. */
    record NotNow(PackageState state) implements ClosingResult {}
}
