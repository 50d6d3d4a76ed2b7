package io.huiyin.server.cli;

import io.huiyin.server.access.NewSignIn;
import io.huiyin.server.demo.DemoTelling;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Spec;

/** Runs the server over a small sample in a fresh directory that goes when the demo stops. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Run the server with a small sample and one account per role. Nothing is kept when it stops.")
final class DemoCommand implements Callable<Integer> {

    @Mixin
    private WebOptions web = new WebOptions();

    @Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("huiyin-demo");
        Map<String, Object> properties = new TreeMap<>(web.properties());
        properties.put("huiyin.data", directory.toString());
        properties.put("huiyin.mongodb-uri", "");
        ConfigurableApplicationContext house = HouseStart.withWebUntilClosed(properties);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(house, directory), "huiyin-demo-end"));
        show(house.getBean(DemoTelling.class).tell(), ServeCommand.address(house));
        ServerStop.await(house);
        return CommandLine.ExitCode.OK;
    }

    private void show(List<NewSignIn> signIns, String address) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Accounts of this demo (new passwords every time):");
        signIns.forEach(signIn -> out.printf("  %-12s %s%n", signIn.login(), signIn.password()));
        out.printf("Open %s%n", address);
        out.flush();
    }

    private static void end(ConfigurableApplicationContext house, Path directory) {
        house.close();
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException stillThere) {
            System.err.println("The demo's directory could not be removed: " + directory);
        }
    }
}
