package io.huiyin.console.health;

import io.huiyin.api.health.HealthFigure;
import io.huiyin.api.health.HealthFigure.Bytes;
import io.huiyin.api.health.HealthFigure.Count;
import io.huiyin.api.health.HealthFigure.Moment;
import io.huiyin.api.health.HealthFigure.Names;
import io.huiyin.api.health.HealthFigure.Roles;
import io.huiyin.api.health.HealthFigure.Span;
import io.huiyin.api.health.HealthLine;
import io.huiyin.api.health.HealthState;
import io.huiyin.console.time.Moments;
import io.huiyin.console.time.TimeWords;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what was found about the house. */
@Component
public final class HealthWords {

    private static final double BYTES_OF_A_GIB = 1L << 30;

    private final MessageSource messages;
    private final Moments moments;
    private final TimeWords times;

    HealthWords(MessageSource messages, Moments moments, TimeWords times) {
        this.messages = messages;
        this.moments = moments;
        this.times = times;
    }

    /** Lines in words, in their order. */
    public List<HealthRow> rows(List<HealthLine> lines, Locale locale) {
        return lines.stream().map(line -> row(line, locale)).toList();
    }

    private HealthRow row(HealthLine line, Locale locale) {
        Object[] figures =
                line.figures().stream().map(figure -> say(figure, locale)).toArray();
        HealthState state = line.finding().state();
        return new HealthRow(
                line.subject(),
                state,
                messages.getMessage("health.finding." + line.finding(), figures, locale),
                state == HealthState.IN_ORDER
                        ? null
                        : messages.getMessage("health.advice." + line.finding(), null, locale),
                moments.second(line.readAt(), locale));
    }

    private Object say(HealthFigure figure, Locale locale) {
        if (figure instanceof Count count) {
            return count.value();
        }
        if (figure instanceof Span span) {
            return times.span(span.value(), locale);
        }
        if (figure instanceof Moment moment) {
            return moment.value() == null
                    ? messages.getMessage("health.never", null, locale)
                    : moments.minute(moment.value(), locale);
        }
        if (figure instanceof Bytes bytes) {
            return messages.getMessage("health.gib", new Object[] {bytes.value() / BYTES_OF_A_GIB}, locale);
        }
        if (figure instanceof Roles roles) {
            return roles.value().stream()
                    .map(role -> messages.getMessage("health.role." + role, null, locale))
                    .collect(Collectors.joining(messages.getMessage("list.separator", null, locale)));
        }
        return String.join(messages.getMessage("list.separator", null, locale), ((Names) figure).value());
    }
}
