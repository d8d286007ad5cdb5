package clinic.sunwise.booking.words.http;

import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.words.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.LocaleResolver;

/** Answers in the language that the reader asks for, or else in the usual one of the clinic that the path names. */
@Component("localeResolver")
class ReaderLanguage implements LocaleResolver {

    private final Directory directory;

    ReaderLanguage(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        String wished = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return Languages.best(wished == null ? "" : wished, languages(request));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the reader says her language with each request");
    }

    private List<String> languages(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> map && map.get("clinic") instanceof String clinic
                ? directory
                        .premises(clinic)
                        .map(premises -> premises.clinic().languages())
                        .orElse(List.of())
                : List.of();
    }
}
