/** Walks every operation of a service's OpenAPI file: as everybody whom there is, and with everything that nobody should send. */
@NullMarked
package clinic.sunwise.platform.test.walk;

import org.jspecify.annotations.NullMarked;
