package io.huiyin.verifier.cli;

import io.huiyin.verifier.format.FormatException;
import io.huiyin.verifier.verify.ProgressListener;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The verifier's own program: {@code java -jar ledger-verifier.jar --key KEY FILE}. Exit codes: 0 sound, 1 not sound or
 * not readable, 2 wrong usage.
 */
public final class VerifierProgram {

    private static final int SOUND = 0;
    private static final int NOT_SOUND = 1;
    private static final int WRONG_USAGE = 2;
    private static final String USAGE = """
            离线核验回音账本的证据包、回执或检查点，只需要该文件和您信任的公钥。
            Verifies a bundle, a receipt or a checkpoint of a Huiyin ledger. Needs nothing but the file and a public key.

              java -jar ledger-verifier.jar --key KEY [--checkpoint FILE] [--succession FILE] FILE

              --key KEY          a public key you trust: its text, or a file that holds it; may be repeated
              --checkpoint FILE  a checkpoint you kept: a bundle must agree with it; may be repeated
              --succession FILE  a note in which a key names the one after it; may be repeated, the oldest first

            Exit code 0: sound; 1: something is wrong, and said; 2: wrong usage.""";

    private final PrintStream out;
    private final PrintStream err;

    VerifierProgram(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs the program and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(new VerifierProgram(System.out, System.err).run(arguments));
    }

    int run(String... arguments) {
        Deque<String> left = new ArrayDeque<>(List.of(arguments));
        List<String> keys = new ArrayList<>();
        List<String> checkpoints = new ArrayList<>();
        List<String> successions = new ArrayList<>();
        List<String> files = new ArrayList<>();
        while (!left.isEmpty()) {
            String argument = left.removeFirst();
            List<String> values = switch (argument) {
                case "--key" -> keys;
                case "--checkpoint" -> checkpoints;
                case "--succession" -> successions;
                default -> files;
            };
            if (values != files && left.isEmpty()) {
                return explainUsage("%s 后面缺少值。 %1$s lacks its value.".formatted(argument));
            }
            if (values == files && argument.startsWith("--")) {
                return explainUsage("没有 %s 这个选项。 There is no option %1$s.".formatted(argument));
            }
            values.add(values == files ? argument : left.removeFirst());
        }
        if (files.size() != 1) {
            return explainUsage(
                    "一次核验一个文件，收到 %d 个。 One file is verified at a time; %1$d were named.".formatted(files.size()));
        }
        return keys.isEmpty()
                ? explainUsage("缺少 --key：请给出您信任的公钥。 --key is missing: name a public key you trust.")
                : verify(keys, checkpoints, successions, files.get(0));
    }

    private int verify(List<String> keys, List<String> checkpoints, List<String> successions, String file) {
        try {
            Found found = OfflineVerifier.of(keys, paths(successions), paths(checkpoints), ProgressListener.SILENT)
                    .verify(Path.of(file));
            found.lines().forEach(out::println);
            return found.sound() ? SOUND : NOT_SOUND;
        } catch (FormatException | InvalidPathException e) {
            err.println(e.getMessage());
        } catch (NoSuchFileException e) {
            err.println("没有文件 %s。 There is no file %1$s.".formatted(e.getFile()));
        } catch (IOException e) {
            err.println("文件无法读取。 A file cannot be read: " + e.getMessage());
        }
        return NOT_SOUND;
    }

    private static List<Path> paths(List<String> names) {
        return names.stream().map(Path::of).toList();
    }

    private int explainUsage(String wrong) {
        err.println(wrong);
        err.println();
        err.println(USAGE);
        return WRONG_USAGE;
    }
}
