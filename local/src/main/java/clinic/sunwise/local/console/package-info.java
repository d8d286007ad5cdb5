/**
 * What the person at the terminal is told: progress, and one sentence when something is wrong.
 */
@NullMarked
package clinic.sunwise.local.console;

import org.jspecify.annotations.NullMarked;
