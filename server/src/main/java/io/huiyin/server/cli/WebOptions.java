package io.huiyin.server.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the web server listens. */
final class WebOptions {

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "The port to listen on; 0 takes any free one (default: HUIYIN_PORT, or 8080).")
    private @Nullable Integer port;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description = "The address to listen on (default: HUIYIN_ADDRESS, or 127.0.0.1: this machine only).")
    private @Nullable String address;

    /** As properties of the application. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (port != null) {
            properties.put("server.port", port);
        }
        if (address != null) {
            properties.put("server.address", address);
        }
        return properties;
    }
}
