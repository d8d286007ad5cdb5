/** News of packages. */
@NullMarked
package clinic.sunwise.billing.packages.kafka;

import org.jspecify.annotations.NullMarked;
