package clinic.sunwise.local;

import clinic.sunwise.local.console.LaunchFailure;
import clinic.sunwise.local.process.Child;

/** What a person is told when a child cannot go on. */
final class Failures {

    private static final int SHOWN_LINES = 25;

    private Failures() {}

    static LaunchFailure of(Child child, String what) {
        if (child.log().saysDiskFull()) {
            return new LaunchFailure(
                    child.name() + " " + what + ": the disk is full. Free some space and start again.");
        }
        return new LaunchFailure(child.name() + " " + what + ". The end of "
                + child.log().path() + ":\n" + child.log().tail(SHOWN_LINES));
    }
}
