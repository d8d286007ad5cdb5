/** How long things are kept, by country and kind, and the daily round that erases what is past its time (docs/decisions/0091). */
@NullMarked
package clinic.sunwise.platform.retention;

import org.jspecify.annotations.NullMarked;
