/** What the tests of every service run against: a real PostgreSQL and a real Kafka, in containers where Docker answers. */
@NullMarked
package clinic.sunwise.platform.test;

import org.jspecify.annotations.NullMarked;
