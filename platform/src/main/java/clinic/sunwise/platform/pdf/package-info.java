/** Pages of XHTML as PDF, accessible and for archives, with their fonts inside. */
@NullMarked
package clinic.sunwise.platform.pdf;

import org.jspecify.annotations.NullMarked;
