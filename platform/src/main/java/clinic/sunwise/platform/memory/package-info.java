/** What a service keeps in memory for a moment. */
@NullMarked
package clinic.sunwise.platform.memory;

import org.jspecify.annotations.NullMarked;
