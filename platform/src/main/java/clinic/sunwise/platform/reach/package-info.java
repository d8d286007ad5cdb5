/** Whose rows the work of a thread may reach, and that the database is told so with each connection (docs/decisions/0095). */
@NullMarked
package clinic.sunwise.platform.reach;

import org.jspecify.annotations.NullMarked;
