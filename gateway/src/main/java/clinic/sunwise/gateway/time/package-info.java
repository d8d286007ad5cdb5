/** The shifted clock of local mode, which can be moved forward to try seasons and lapses. */
@NullMarked
package clinic.sunwise.gateway.time;

import org.jspecify.annotations.NullMarked;
