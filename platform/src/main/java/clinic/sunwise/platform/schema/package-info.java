/** The platform's own tables come and go with the platform, apart from those of the service they live beside. */
@NullMarked
package clinic.sunwise.platform.schema;

import org.jspecify.annotations.NullMarked;
