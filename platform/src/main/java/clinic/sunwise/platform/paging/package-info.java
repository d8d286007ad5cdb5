/** Lists in pages behind an opaque cursor, which stay right while rows are added. */
@NullMarked
package clinic.sunwise.platform.paging;

import org.jspecify.annotations.NullMarked;
