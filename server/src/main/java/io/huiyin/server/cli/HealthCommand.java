package io.huiyin.server.cli;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks a running server how it is: for a container's health check and other watchers that read exit codes. */
@Command(
        name = "health",
        mixinStandardHelpOptions = true,
        description = "Ask the server that runs on this machine how it is. Exit code 0: it is up; 1: it is not, or does"
                + " not answer.")
final class HealthCommand implements Callable<Integer> {

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "${env:HUIYIN_PORT:-8080}",
            description = "The port it listens on (default: HUIYIN_PORT, or 8080).")
    private int port;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            defaultValue = "${env:HUIYIN_ADDRESS:-127.0.0.1}",
            description = "The address it listens on (default: HUIYIN_ADDRESS, or 127.0.0.1).")
    private InetAddress address = InetAddress.getLoopbackAddress();

    @Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        URI question = question();
        int status = LocalQuestion.statusOf(question);
        boolean up = status == HttpURLConnection.HTTP_OK;
        spec.commandLine().getOut().println(up ? "up" : "not up: %s says %d".formatted(question, status));
        return up ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private URI question() {
        InetAddress reachable = address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address;
        String host = reachable.getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/actuator/health");
    }
}
