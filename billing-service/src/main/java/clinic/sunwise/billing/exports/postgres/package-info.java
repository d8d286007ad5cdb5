/** The rows of exports, by a cursor of the server. */
@NullMarked
package clinic.sunwise.billing.exports.postgres;

import org.jspecify.annotations.NullMarked;
