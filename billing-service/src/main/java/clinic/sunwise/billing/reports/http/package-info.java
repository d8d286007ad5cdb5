/** Reports for the office. */
@NullMarked
package clinic.sunwise.billing.reports.http;

import org.jspecify.annotations.NullMarked;
