/** What a service answers, as OpenAPI: read off its controllers when it is tested, so that no service carries the reader. */
@NullMarked
package clinic.sunwise.platform.test.openapi;

import org.jspecify.annotations.NullMarked;
