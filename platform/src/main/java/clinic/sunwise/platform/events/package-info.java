/** State and event in one transaction on the way out, event and effect in one on the way in: so nothing is lost or doubled. */
@NullMarked
package clinic.sunwise.platform.events;

import org.jspecify.annotations.NullMarked;
