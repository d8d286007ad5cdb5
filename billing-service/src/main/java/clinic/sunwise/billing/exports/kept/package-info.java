/** Exports of whole months that are made in the background and kept, on a day of the month if an accountant wants it so. */
@NullMarked
package clinic.sunwise.billing.exports.kept;

import org.jspecify.annotations.NullMarked;
