/**
 * Values that nobody reads in the database, a backup or a dump: each owner has a data key, which is kept wrapped by a key that is
 * not in the database. Without its wrapped key nothing of an owner can be read again.
 */
@NullMarked
package clinic.sunwise.platform.secrets;

import org.jspecify.annotations.NullMarked;
