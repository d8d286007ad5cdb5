/** Five clinics to try Sunwise with, in local mode only. */
@NullMarked
package clinic.sunwise.billing.demo;

import org.jspecify.annotations.NullMarked;
