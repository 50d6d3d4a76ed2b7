package io.huiyin.server.browser;

import io.huiyin.api.Command;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.server.HuiyinServer;
import io.huiyin.server.access.NewSignIn;
import io.huiyin.server.demo.DemoTelling;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole server with the demo's sample, on a free port. */
public final class DemoServer implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Map<String, String> passwords;

    private DemoServer(ConfigurableApplicationContext context, Map<String, String> passwords) {
        this.context = context;
        this.passwords = passwords;
    }

    public static DemoServer start(Path data) {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(HuiyinServer.class)
                .run("--huiyin.data=" + data, "--huiyin.mongodb-uri=", "--server.port=0", "--server.address=127.0.0.1");
        Map<String, String> passwords = context.getBean(DemoTelling.class).tell().stream()
                .collect(Collectors.toMap(NewSignIn::login, NewSignIn::password));
        return new DemoServer(context, passwords);
    }

    /** Sends a command that has no page here, and waits until it is durable. */
    public void send(Command command, Envelope asker) {
        context.getBean(CommandGateway.class)
                .sendAndWait(new GenericCommandMessage<>(command).withMetaData(asker.toMetaData()));
    }

    public String address(String path) {
        return "http://127.0.0.1:"
                + ((WebServerApplicationContext) context).getWebServer().getPort() + path;
    }

    public String passwordOf(String login) {
        return passwords.get(login);
    }

    @Override
    public void close() {
        context.close();
    }
}
