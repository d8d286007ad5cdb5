/** Files of many files: the documents of a period, and everything of a period with its hashes. */
@NullMarked
package clinic.sunwise.billing.exports.archive;

import org.jspecify.annotations.NullMarked;
