/**
 * Patients who wait for a time that suits them. When one gets free, whoever has waited longest, and for whom the judge agrees, is
 * offered it: it is held for her for a while, then it goes to the next.
 */
@NullMarked
package clinic.sunwise.booking.waitinglist;

import org.jspecify.annotations.NullMarked;
