/**
 * A past for empty demo clinics: patients who came, paid, stayed away and booked on, told to the product through its own API
 * while its clock goes through the last months. Nothing here writes to a database, so every rule was kept on the way.
 */
@NullMarked
package clinic.sunwise.local.past;

import org.jspecify.annotations.NullMarked;
