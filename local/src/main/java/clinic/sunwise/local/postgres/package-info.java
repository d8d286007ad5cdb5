/**
 * PostgreSQL from a Maven artifact, so that nobody has to install one.
 */
@NullMarked
package clinic.sunwise.local.postgres;

import org.jspecify.annotations.NullMarked;
