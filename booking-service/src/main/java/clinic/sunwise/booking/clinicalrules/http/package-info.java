/** Verdicts as callers read them: the codes for programs, the words for people. */
@NullMarked
package clinic.sunwise.booking.clinicalrules.http;

import org.jspecify.annotations.NullMarked;
