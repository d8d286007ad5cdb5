/** The only door to the product. */
@NullMarked
package clinic.sunwise.gateway;

import org.jspecify.annotations.NullMarked;
