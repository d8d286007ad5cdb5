/** The one clock of a service, so that seasons and lapses can be tried on a shifted one without waiting for them. */
@NullMarked
package clinic.sunwise.platform.time;

import org.jspecify.annotations.NullMarked;
