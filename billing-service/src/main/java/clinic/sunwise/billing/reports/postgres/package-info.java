/** Reports, summed up by the database. */
@NullMarked
package clinic.sunwise.billing.reports.postgres;

import org.jspecify.annotations.NullMarked;
