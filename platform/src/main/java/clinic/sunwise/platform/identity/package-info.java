/** Who calls, from the gateway's signed token; a service believes nothing else about its caller. */
@NullMarked
package clinic.sunwise.platform.identity;

import org.jspecify.annotations.NullMarked;
