/**
 * What {@code ./sunwise up} runs: it starts, watches and stops every process of Sunwise on one machine.
 */
@NullMarked
package clinic.sunwise.local;

import org.jspecify.annotations.NullMarked;
