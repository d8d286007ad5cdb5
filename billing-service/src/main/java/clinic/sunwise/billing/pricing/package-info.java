/** What a treatment costs on a day and why: price lists and the rules that read them, without any framework. */
@NullMarked
package clinic.sunwise.billing.pricing;

import org.jspecify.annotations.NullMarked;
