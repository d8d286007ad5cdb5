package clinic.sunwise.platform.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A controller, or a method of one, that reads or changes rows of clinics which the path does not name, as one that is found by
 * a secret or tells of all clinics. All others reach the rows of the clinic that the path names, and no others'.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface AcrossClinics {}
