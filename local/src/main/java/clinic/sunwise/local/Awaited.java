package clinic.sunwise.local;

import clinic.sunwise.local.process.Child;
import java.util.function.BooleanSupplier;

/**
 * A child that should soon be ready.
 *
 * @param said when it is
 */
record Awaited(Child child, BooleanSupplier ready, String said) {}
