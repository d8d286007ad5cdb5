/** A request that is sent twice takes effect once, because a client cannot know which of its requests were lost. */
@NullMarked
package clinic.sunwise.platform.idempotency;

import org.jspecify.annotations.NullMarked;
