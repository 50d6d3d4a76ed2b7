package io.huiyin.server.browser;

import io.huiyin.api.Command;
import io.huiyin.api.CommandId;
import io.huiyin.api.account.ApiTokenId;
import io.huiyin.api.account.IssueApiToken;
import io.huiyin.api.account.IssuedApiToken;
import io.huiyin.api.account.Role;
import io.huiyin.api.envelope.Envelope;
import io.huiyin.api.envelope.Origin;
import io.huiyin.api.sealing.ClearText;
import io.huiyin.api.unit.UnitId;
import io.huiyin.server.HuiyinServer;
import io.huiyin.server.access.AccountOpening;
import io.huiyin.server.access.NewSignIn;
import io.huiyin.server.demo.DemoTelling;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole server with the demo's sample, on a free port. */
public final class DemoServer implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Map<String, NewSignIn> people;

    private DemoServer(ConfigurableApplicationContext context, Map<String, NewSignIn> people) {
        this.context = context;
        this.people = people;
    }

    /** @param more further settings, as on a command line */
    public static DemoServer start(Path data, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--huiyin.data=" + data, "--huiyin.mongodb-uri=", "--server.port=0", "--server.address=127.0.0.1"));
        arguments.addAll(List.of(more));
        ConfigurableApplicationContext context =
                new SpringApplicationBuilder(HuiyinServer.class).run(arguments.toArray(String[]::new));
        Map<String, NewSignIn> people = context.getBean(DemoTelling.class).tell().stream()
                .collect(Collectors.toMap(NewSignIn::login, Function.identity(), (one, other) -> one, HashMap::new));
        return new DemoServer(context, people);
    }

    /** Sends a command that has no page here, and waits until it is durable; its answer. */
    public <R> R send(Command command, Envelope asker) {
        return context.getBean(CommandGateway.class)
                .sendAndWait(new GenericCommandMessage<>(command).withMetaData(asker.toMetaData()));
    }

    public String address(String path) {
        return "http://127.0.0.1:"
                + ((WebServerApplicationContext) context).getWebServer().getPort() + path;
    }

    public String passwordOf(String login) {
        return people.get(login).password();
    }

    /** Issues a token with which a program calls as this person. */
    public String tokenFor(String login) {
        IssuedApiToken issued = send(
                new IssueApiToken(
                        people.get(login).accountId(),
                        CommandId.random(),
                        new ApiTokenId("token-" + UUID.randomUUID()),
                        new ClearText("a program of " + login),
                        1),
                new Envelope(
                        people.get("secadmin").accountId(),
                        Role.SECURITY_ADMIN,
                        null,
                        null,
                        null,
                        "test",
                        Origin.LIVE));
        return Objects.requireNonNull(issued.token()).value();
    }

    /** Something of the application. */
    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** Opens one more account, of a role; its login. */
    public String openAccount(Role role) {
        String login = "test-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        UnitId unit = role.isBoundToUnit() ? new UnitId("unit-data-bureau") : null;
        NewSignIn signIn = context.getBean(AccountOpening.class).open(login, login, role, unit);
        people.put(login, signIn);
        return login;
    }

    @Override
    public void close() {
        context.close();
    }
}
