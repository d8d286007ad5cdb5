/** Kept exports in PostgreSQL, which lets one instance make each. */
@NullMarked
package clinic.sunwise.billing.exports.kept.postgres;

import org.jspecify.annotations.NullMarked;
