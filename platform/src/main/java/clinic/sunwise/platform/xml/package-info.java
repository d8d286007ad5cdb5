/** Writes XML and XHTML: pure. */
@NullMarked
package clinic.sunwise.platform.xml;

import org.jspecify.annotations.NullMarked;
