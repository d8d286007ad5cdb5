/**
 * The data directory: what is kept between two runs and who may use it now.
 */
@NullMarked
package clinic.sunwise.local.directory;

import org.jspecify.annotations.NullMarked;
