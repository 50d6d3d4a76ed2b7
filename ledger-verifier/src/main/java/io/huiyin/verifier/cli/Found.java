package io.huiyin.verifier.cli;

import java.util.List;

/**
 * What was found about a file.
 *
 * @param sound whether it proves what it says
 * @param lines for people
 */
public record Found(boolean sound, List<String> lines) {

    public Found {
        lines = List.copyOf(lines);
    }
}
