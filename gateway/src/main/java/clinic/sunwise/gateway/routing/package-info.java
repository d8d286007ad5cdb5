/** Which address belongs to which service, and what a caller hears when it does not answer. */
@NullMarked
package clinic.sunwise.gateway.routing;

import org.jspecify.annotations.NullMarked;
