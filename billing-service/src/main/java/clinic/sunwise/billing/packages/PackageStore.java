package clinic.sunwise.billing.packages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All packages. Whatever changes one needs a running transaction. */
public interface PackageStore {

    /**
     * Adds a package that has just been sold.
     *
     * @param by who sold it
     */
    void add(CoursePackage sold, String by);

    Optional<CoursePackage> find(String clinic, UUID id);

    /** The package, which nobody else changes until the end of the running transaction. */
    Optional<CoursePackage> lock(String clinic, UUID id);

    /** All of a patient's packages of a protocol, the first to expire first, which nobody else changes. */
    List<CoursePackage> lockAll(String clinic, UUID patient, String protocol);

    /**
     * The latest hundred, latest first.
     *
     * @param patient null for all
     */
    List<CoursePackage> list(String clinic, @Nullable UUID patient);

    /**
     * Takes its next session from the package.
     *
     * @param today the day of the books
     */
    void use(CoursePackage from, CoursePackage.Use use, LocalDate today);

    void close(CoursePackage which, CoursePackage.Closing closing, LocalDate today, String by);
}
