package clinic.sunwise.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLConnection;

/** Whether an address answers 200. The oldest client of the JDK, because the launcher must stay small. */
final class HttpProbe {

    private static final int TIMEOUT_MILLIS = 2000;

    private HttpProbe() {}

    static boolean answersOk(URI address) {
        try {
            URLConnection opened = address.toURL().openConnection();
            opened.setConnectTimeout(TIMEOUT_MILLIS);
            opened.setReadTimeout(TIMEOUT_MILLIS);
            HttpURLConnection connection = (HttpURLConnection) opened;
            boolean ok = connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            connection.disconnect();
            return ok;
        } catch (IOException e) {
            return false;
        }
    }
}
