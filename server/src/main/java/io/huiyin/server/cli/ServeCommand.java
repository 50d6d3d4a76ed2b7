package io.huiyin.server.cli;

import io.huiyin.server.access.FirstAccount;
import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the server until it is told to stop. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Run the server. On the first start it opens one administrator's account and prints its password"
                + " once.")
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private WebOptions web = new WebOptions();

    @Mixin
    private RulesOptions rules = new RulesOptions();

    @Mixin
    private NodeOptions node = new NodeOptions();

    @Option(
            names = "--rebuild-views",
            description = "Rebuild all views and the search index from the ledger before serving.")
    private boolean rebuildViews;

    @Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        Map<String, Object> properties = new TreeMap<>(data.properties());
        properties.putAll(web.properties());
        properties.putAll(rules.properties());
        properties.putAll(node.properties());
        properties.put("huiyin.rebuild-views", rebuildViews);
        ConfigurableApplicationContext house = HouseStart.withWeb(properties);
        PrintWriter out = spec.commandLine().getOut();
        house.getBean(FirstAccount.class)
                .openIfNobodyCanSignIn()
                .ifPresent(signIn -> out.printf(
                        "First start: sign in as %s with the password %s (printed only now).%n",
                        signIn.login(), signIn.password()));
        out.printf("Huiyin listens on %s%n", address(house));
        out.flush();
        ServerStop.await(house);
        return CommandLine.ExitCode.OK;
    }

    static String address(ConfigurableApplicationContext house) {
        WebServerApplicationContext web = (WebServerApplicationContext) house;
        int port = web.getWebServer() == null ? 0 : web.getWebServer().getPort();
        String host = house.getEnvironment().getProperty("server.address", "127.0.0.1");
        return "http://" + host + ":" + port + "/";
    }
}
