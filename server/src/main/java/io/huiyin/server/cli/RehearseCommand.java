package io.huiyin.server.cli;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Starts the server on data of its own, opens its first page and stops. The launcher has Java write down which classes
 * that takes.
 */
@Command(name = "rehearse", hidden = true, description = "Start the server, open the sign-in page and stop.")
final class RehearseCommand implements Callable<Integer> {

    @Mixin
    private DataOptions data = new DataOptions();

    @Override
    public Integer call() throws IOException {
        Map<String, Object> properties = new TreeMap<>(data.properties());
        properties.put("server.port", 0);
        try (ConfigurableApplicationContext house = HouseStart.withWebUntilClosed(properties)) {
            int status = LocalQuestion.statusOf(URI.create(ServeCommand.address(house) + "sign-in"));
            return status == HttpURLConnection.HTTP_OK ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        }
    }
}
