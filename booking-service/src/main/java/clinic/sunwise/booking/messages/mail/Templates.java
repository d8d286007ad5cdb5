package clinic.sunwise.booking.messages.mail;

import clinic.sunwise.booking.messages.Letter;
import clinic.sunwise.booking.messages.RefusalPage;
import clinic.sunwise.booking.messages.Refusals.Refusal;
import clinic.sunwise.booking.words.Words;
import java.nio.charset.StandardCharsets;
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
class Templates implements RefusalPage {

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
        return engine.process(
                "refusal.html",
                new Context(
                        refusal.language(),
                        Map.of(
                                "language", refusal.language().toLanguageTag(),
                                "title", words.say("refusal.title"),
                                "text", words.say("refusal." + state, facts),
                                "button", words.say("refusal." + state + ".button"),
                                "wanted", refusal.refused())));
    }
}
