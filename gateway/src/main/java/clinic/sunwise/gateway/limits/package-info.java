/** What is turned away at the door, before it costs a service anything. */
@NullMarked
package clinic.sunwise.gateway.limits;

import org.jspecify.annotations.NullMarked;
