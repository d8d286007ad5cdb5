package clinic.sunwise.booking.messages.mail;

import clinic.sunwise.booking.messages.Letter;
import clinic.sunwise.booking.messages.RefusalPage;
import clinic.sunwise.booking.messages.Refusals.Refusal;
import clinic.sunwise.booking.privacy.ErasurePage;
import clinic.sunwise.booking.words.Words;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Gives letters their form: with markup for those who see it, and without for those who do not. */
@Component
class Templates implements RefusalPage, ErasurePage {

    private static final String BUNDLE = "clinic.sunwise.booking.messages.messages";

    private static final Pattern GAP = Pattern.compile("\n{3,}");

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    Templates() {
        engine.addTemplateResolver(files(".html", TemplateMode.HTML));
        engine.addTemplateResolver(files(".txt", TemplateMode.TEXT));
    }

    private static ClassLoaderTemplateResolver files(String ending, TemplateMode mode) {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver(Templates.class.getClassLoader());
        files.setPrefix("mail/");
        files.setResolvablePatterns(Set.of("*" + ending));
        files.setTemplateMode(mode);
        files.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return files;
    }

    String html(Letter letter) {
        return engine.process("letter.html", new Context(letter.language(), Map.of("letter", letter)));
    }

    /** What a letter leaves out leaves no gap. */
    String text(Letter letter) {
        String text = engine.process("letter.txt", new Context(letter.language(), Map.of("letter", letter)));
        return GAP.matcher(text).replaceAll("\n\n").strip();
    }

    @Override
    public String of(Refusal refusal) {
        Words words = Words.of(BUNDLE, refusal.language());
        String state = refusal.refused() ? "refused" : "wanted";
        Map<String, String> facts =
                Map.of("what", words.say("kind." + refusal.kind().code()), "clinic", refusal.clinic());
        return page(
                refusal.language(),
                words.say("refusal.title"),
                words.say("refusal." + state, facts),
                words.say("refusal." + state + ".button"),
                Boolean.toString(refusal.refused()));
    }

    @Override
    public String of(ErasurePage.State state, String clinic, Locale language) {
        Words words = Words.of(BUNDLE, language);
        return page(
                language,
                words.say("erasure.title", Map.of("clinic", clinic)),
                words.say("erasure." + state.code(), Map.of("clinic", clinic)),
                state == ErasurePage.State.DONE ? "" : words.say("erasure.button"),
                "");
    }

    /**
     * The page.
     *
     * @param button nothing, where there is nothing left to do
     * @param wanted what the button sends with that name; nothing, where it only confirms
     */
    private String page(Locale language, String title, String text, String button, String wanted) {
        return engine.process(
                "refusal.html",
                new Context(
                        language,
                        Map.of(
                                "language", language.toLanguageTag(),
                                "title", title,
                                "text", text,
                                "button", button,
                                "wanted", wanted)));
    }
}
