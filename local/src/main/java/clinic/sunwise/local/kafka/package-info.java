/**
 * One Kafka broker from Maven artifacts, in a JVM of its own.
 */
@NullMarked
package clinic.sunwise.local.kafka;

import org.jspecify.annotations.NullMarked;
