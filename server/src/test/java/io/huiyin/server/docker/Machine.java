package io.huiyin.server.docker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** What of the image can be tried on this machine; the build's output says what was not. */
public final class Machine {

    private static final String IMAGE = System.getProperty("huiyin.image", "");
    private static final String NO_IMAGE = "no image was built: docker/make-base, then mvn verify -Pimage";
    private static final String[] NEW_ROOM = {
        "unshare", "--mount", "--pid", "--fork", "setpriv", "--no-new-privs", "true"
    };

    private Machine() {}

    /** The image as one file. */
    static Path image() {
        return Path.of(IMAGE);
    }

    /** Whether there is an image, and a Linux with root to take it apart and run it on. */
    public static boolean canRunTheImage() {
        String lack = "no Linux with root, unshare and setpriv";
        return said("the image in its own files", isImageThere() ? lackUnless(answers(NEW_ROOM), lack) : NO_IMAGE);
    }

    /** Whether there is an image and a container engine with Compose. */
    public static boolean canRunContainers() {
        boolean engine = answers("docker", "info") && answers("docker", "compose", "version");
        return said(
                "the compose files on an engine",
                isImageThere() ? lackUnless(engine, "no Docker engine with Compose") : NO_IMAGE);
    }

    /** Whether a program is installed that trying this needs. */
    static boolean canTry(String what, String... program) {
        return said(what, lackUnless(answers(program), "no " + program[0]));
    }

    private static boolean isImageThere() {
        return !IMAGE.isEmpty() && Files.exists(image());
    }

    private static String lackUnless(boolean holds, String lack) {
        return holds ? "" : lack;
    }

    private static boolean said(String what, String lack) {
        System.out.println(lack.isEmpty() ? "RUN: " + what : "NOT RUN: " + what + " (" + lack + ")");
        return lack.isEmpty();
    }

    private static boolean answers(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
