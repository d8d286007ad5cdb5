/** Exports as downloads that cannot look complete when they are not. */
@NullMarked
package clinic.sunwise.billing.exports.http;

import org.jspecify.annotations.NullMarked;
