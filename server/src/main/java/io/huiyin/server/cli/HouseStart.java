package io.huiyin.server.cli;

import io.huiyin.server.HuiyinServer;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the house with its web server in this process. */
final class HouseStart {

    private HouseStart() {}

    /** The house closes itself when the process is told to end. */
    static ConfigurableApplicationContext withWeb(Map<String, Object> properties) {
        return start(true, properties);
    }

    /** The caller closes the house. */
    static ConfigurableApplicationContext withWebUntilClosed(Map<String, Object> properties) {
        return start(false, properties);
    }

    private static ConfigurableApplicationContext start(boolean closesItself, Map<String, Object> properties) {
        String[] arguments = properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        return new SpringApplicationBuilder(HuiyinServer.class)
                .logStartupInfo(false)
                .registerShutdownHook(closesItself)
                .run(arguments);
    }
}
