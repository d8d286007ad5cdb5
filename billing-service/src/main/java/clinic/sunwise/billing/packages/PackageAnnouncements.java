package clinic.sunwise.billing.packages;

/** Tells the world, if and only if the running transaction commits. */
public interface PackageAnnouncements {

    void bought(CoursePackage sold);

    /** All of its sessions have taken place. */
    void usedUp(CoursePackage used);
}
