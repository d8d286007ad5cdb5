/** Writes XML and XHTML: pure. */
@NullMarked
package clinic.sunwise.billing.documents.xml;

import org.jspecify.annotations.NullMarked;
