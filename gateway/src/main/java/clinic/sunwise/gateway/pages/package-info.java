/** The pages and the headers that keep a browser safe. */
@NullMarked
package clinic.sunwise.gateway.pages;

import org.jspecify.annotations.NullMarked;
