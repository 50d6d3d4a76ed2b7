package io.huiyin.notifications.writing;

import io.huiyin.api.sealing.ClearText;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.MissingResourceException;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Writes letters from templates. The first line of a template is the subject, the rest the body. Thread-safe.
 *
 * <p>A fact that is a {@link String} stands on one line whatever it holds; one that is a {@link ClearText} is what
 * somebody wrote, with its lines; a {@link Boolean} says whether a part is there.
 */
public final class LetterWriter {

    private final TemplateEngine engine;
    private final MailWords words;

    public LetterWriter(MailWords words) {
        this.words = words;
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver(LetterWriter.class.getClassLoader());
        templates.setPrefix("io/huiyin/notifications/writing/");
        templates.setSuffix(".txt");
        templates.setTemplateMode(TemplateMode.TEXT);
        templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
        this.engine = new TemplateEngine();
        this.engine.setTemplateResolver(templates);
        this.engine.setMessageResolver(new FromMailWords(words));
    }

    /** A letter, written. */
    public record Written(ClearText subject, ClearText body) {}

    /** The words it writes with. */
    public MailWords words() {
        return words;
    }

    /**
     * Writes a letter.
     *
     * @param template the template's name
     * @param facts what the template needs; absent values may be left out
     */
    public Written write(String template, Map<String, ?> facts) {
        Context context = new Context(words.locale());
        plain(facts).forEach(context::setVariable);
        String text = engine.process(template, context);
        int line = text.indexOf('\n');
        return new Written(
                new ClearText(text.substring(0, line).strip()),
                new ClearText(text.substring(line + 1).strip() + "\n"));
    }

    /** The subject of the same letter in an exercise. */
    public ClearText asDrill(ClearText subject) {
        return new ClearText(words.of("drill", subject.value()));
    }

    private static Map<String, Object> plain(Map<String, ?> facts) {
        Map<String, Object> plain = new LinkedHashMap<>();
        facts.forEach((name, fact) -> plain.put(name, plain(fact)));
        return plain;
    }

    private static Object plain(Object fact) {
        if (fact instanceof ClearText text) {
            return text.value();
        }
        return fact instanceof String line ? line.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u0085]+", " ") : fact;
    }

    private static final class FromMailWords extends AbstractMessageResolver {

        private final MailWords words;

        FromMailWords(MailWords words) {
            this.words = words;
        }

        @Override
        public @Nullable String resolveMessage(
                ITemplateContext context, Class<?> origin, String key, Object @Nullable [] parameters) {
            try {
                return words.of(key, parameters == null ? new Object[0] : parameters);
            } catch (MissingResourceException noSuchKey) {
                return null;
            }
        }

        // A hole in a letter is worse than no letter.
        @Override
        public String createAbsentMessageRepresentation(
                ITemplateContext context, Class<?> origin, String key, Object @Nullable [] parameters) {
            throw new IllegalStateException("The mail words lack " + key);
        }
    }
}
