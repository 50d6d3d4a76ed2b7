package io.huiyin.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The framework's usage reporting must stay off; a listening socket stands where it would report to. */
class NothingLeavesTheMachineIT {

    /** The framework reports one second after its start, if it does. */
    private static final int LISTEN_MILLIS = 10_000;

    @TempDir
    Path directory;

    @Test
    void a_running_server_reports_to_nobody_and_leaves_no_trace_in_the_home_directory() throws Exception {
        JarProcess.prepare();
        try (ServerSocket reportingAddress = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                JarProcess server = JarProcess.start(
                        List.of(
                                "-Duser.home=" + directory.resolve("home"),
                                "-Daxoniq.usage.url=http://127.0.0.1:" + reportingAddress.getLocalPort()),
                        "serve",
                        "--data",
                        directory.resolve("data").toString(),
                        "--port",
                        "0")) {
            server.awaitLine("Huiyin listens on");
            reportingAddress.setSoTimeout(LISTEN_MILLIS);

            assertThatThrownBy(reportingAddress::accept).isInstanceOf(SocketTimeoutException.class);
            assertThat(directory.resolve("home").resolve(".axoniq")).doesNotExist();
        }
    }
}
