/** What nobody may guess or read: random words, their hashes, and what is sealed with the gateway's own key. */
@NullMarked
package clinic.sunwise.gateway.secrets;

import org.jspecify.annotations.NullMarked;
