/**
 * What patients are told by mail: written down with the change that it tells of, said in the patient's language when it is due, and
 * kept as it was said. What has been overtaken or comes too late is not said.
 */
@NullMarked
package clinic.sunwise.booking.messages;

import org.jspecify.annotations.NullMarked;
