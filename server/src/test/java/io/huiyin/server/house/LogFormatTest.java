package io.huiyin.server.house;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LogFormatTest {

    @Test
    void a_line_for_a_collector_is_one_json_object_with_what_a_line_for_people_says() throws JoranException {
        String line = written("json", "Compacted \"ledger.mv\" from 2 to 1");

        assertThat(line.lines()).hasSize(1);
        JsonNode json = new JsonMapper().readTree(line);
        assertThat(json.get("level").asString()).isEqualTo("WARN");
        assertThat(json.get("loggerName").asString()).isEqualTo("io.huiyin.test");
        assertThat(json.get("formattedMessage").asString()).isEqualTo("Compacted \"ledger.mv\" from 2 to 1");
        assertThat(written("text", "Compacted")).contains("WARN", "io.huiyin.test", "Compacted");
    }

    private static String written(String format, String message) throws JoranException {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.putProperty("HUIYIN_LOG_FORMAT", format);
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(Objects.requireNonNull(LogFormatTest.class.getResource("/logback.xml")));
        Logger logger = context.getLogger("io.huiyin.test");
        var appender = (ConsoleAppender<ILoggingEvent>)
                context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("STANDARD_ERROR");
        var event = new LoggingEvent(LogFormatTest.class.getName(), logger, Level.WARN, message, null, null);
        return new String(appender.getEncoder().encode(event), StandardCharsets.UTF_8);
    }
}
