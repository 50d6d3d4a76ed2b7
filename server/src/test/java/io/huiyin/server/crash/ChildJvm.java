package io.huiyin.server.crash;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a class of the tests in a Java of its own. */
public final class ChildJvm {

    /** More for the long forms of tests. */
    private static final String HEAP = System.getProperty("huiyin.childHeap", "384m");

    private ChildJvm() {}

    /** For a child that nobody gives orders: it ends when its parent is gone, whatever became of that one. */
    static void endWithParent() {
        Thread watch = new Thread(ChildJvm::endWithInput, "parent-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private static void endWithInput() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            // As good as its end.
        } finally {
            Runtime.getRuntime().halt(1);
        }
    }

    /** A child whose complaints go where ours go, and whose output is read by the caller. */
    public static Process start(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
