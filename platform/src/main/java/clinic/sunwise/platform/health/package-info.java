/** What an operator looks at: whether Kafka answers, how old the oldest unsent event is. */
@NullMarked
package clinic.sunwise.platform.health;

import org.jspecify.annotations.NullMarked;
