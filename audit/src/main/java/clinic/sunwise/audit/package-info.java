/**
 * Who did what. Records are only ever added, in the transaction of what they tell of; one sealer puts them into a chain of hashes
 * afterwards, so that nobody waits for anybody else's record.
 */
@NullMarked
package clinic.sunwise.audit;

import org.jspecify.annotations.NullMarked;
