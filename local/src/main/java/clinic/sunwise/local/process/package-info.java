/**
 * Child processes that cannot outlive the launcher, apart from what they are.
 */
@NullMarked
package clinic.sunwise.local.process;

import org.jspecify.annotations.NullMarked;
