/** Who is signed in. The browser holds a random word in a cookie that no script reads; everything else is kept here. */
@NullMarked
package clinic.sunwise.gateway.sessions;

import org.jspecify.annotations.NullMarked;
