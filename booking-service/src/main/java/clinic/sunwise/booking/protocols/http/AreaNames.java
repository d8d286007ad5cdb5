package clinic.sunwise.booking.protocols.http;

import clinic.sunwise.booking.protocols.Area;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the places on the body are called. */
final class AreaNames {

    private final ResourceBundle names;

    AreaNames(Locale language) {
        this.names = ResourceBundle.getBundle(
                AreaNames.class.getPackageName() + ".areas",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String of(Area area) {
        return names.getString(area.code());
    }
}
