package clinic.sunwise.gateway.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Serves the pages, as small as the browser can read them: the build lays a Brotli and a gzip form beside each file. Files under
 * {@code assets/} carry their content's hash in their name and never change.
 */
@Configuration
class Pages implements WebMvcConfigurer {

    private static final String FILES = "classpath:/static/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(FILES + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(false)
                .addResolver(new SmallestFirst());
        registry.addResourceHandler("/**")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.noCache())
                // What was found is not remembered: every address is a page, and nobody could bound their number.
                .resourceChain(false)
                .addResolver(new SmallestFirst())
                .addResolver(new PageOrFile());
    }

    /** Brotli wherever it can be read: the library takes the first form that the browser names, and every browser names gzip first. */
    private static final class SmallestFirst extends EncodedResourceResolver {

        @Override
        protected @Nullable Resource resolveResourceInternal(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            return super.resolveResourceInternal(
                    request == null ? null : new BrotliFirst(request), path, locations, chain);
        }
    }

    private static final class BrotliFirst extends HttpServletRequestWrapper {

        private BrotliFirst(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            String value = super.getHeader(name);
            return name.equalsIgnoreCase(HttpHeaders.ACCEPT_ENCODING) && value != null && readsBrotli(value)
                    ? "br, " + value
                    : value;
        }

        private static boolean readsBrotli(String codings) {
            return Stream.of(codings.split(",", -1)).map(String::strip).anyMatch("br"::equalsIgnoreCase);
        }
    }

    /** Addresses of pages are the browser's business: they all get the one page that knows them. */
    private static final class PageOrFile extends PathResourceResolver {

        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            Resource file = path.isEmpty() ? null : super.getResource(path, location);
            return file == null && isPage(path) ? super.getResource("index.html", location) : file;
        }

        private static boolean isPage(String path) {
            return !path.contains(".")
                    && !path.startsWith("api/")
                    && !path.startsWith("internal/")
                    && !path.startsWith("actuator/");
        }
    }
}
