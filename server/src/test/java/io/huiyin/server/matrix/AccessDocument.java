package io.huiyin.server.matrix;

import io.huiyin.api.Scope;
import io.huiyin.api.account.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The page that says who may do what; the part between two marks comes from the code. */
final class AccessDocument {

    static final Path PAGE = Path.of(System.getProperty("huiyin.rootDir", ".."), "docs", "access.md");

    private static final String BEGIN = "<!-- matrix: begin; written by AccessMatrixTest -->\n";
    private static final String END = "<!-- matrix: end -->\n";

    private AccessDocument() {}

    /** The page as it is. */
    static String read() throws IOException {
        return Files.readString(PAGE, StandardCharsets.UTF_8);
    }

    /** The page with the matrix as the code has it. */
    static String fresh(List<Message> messages) throws IOException {
        String page = read();
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException(PAGE + " has lost the marks between which the matrix stands");
        }
        return page.substring(0, begin + BEGIN.length()) + matrix(messages) + page.substring(end);
    }

    static void write(String page) throws IOException {
        Files.writeString(PAGE, page, StandardCharsets.UTF_8);
    }

    private static String matrix(List<Message> messages) {
        StringBuilder table = new StringBuilder();
        messages.stream().map(Message::about).distinct().forEach(about -> {
            table.append("\n### ").append(about).append("\n\n").append(head());
            messages.stream()
                    .filter(message -> message.about().equals(about))
                    .forEach(message -> table.append(row(message)));
        });
        return table.append('\n').toString();
    }

    private static String head() {
        String roles = Arrays.stream(Role.values()).map(Role::name).collect(Collectors.joining(" | "));
        return "| message | " + roles + " | reach |\n|---" + "|:-:".repeat(Role.values().length) + "|---|\n";
    }

    private static String row(Message message) {
        String cells = Arrays.stream(Role.values())
                .map(role -> message.isAllowedTo(role) ? "●" : "·")
                .collect(Collectors.joining(" | "));
        String kind = message.isCommand() ? "**" + message.name() + "**" : message.name();
        return "| " + kind + " | " + cells + " | "
                + message.scope().map(AccessDocument::said).orElse("") + " |\n";
    }

    private static String said(Scope scope) {
        return switch (scope) {
            case THE_HOUSE -> "";
            case THE_OWN_UNIT -> "handlers and security officers: own unit only";
            case THE_OWN_ACCOUNT -> "own account only";
            case NOT_THE_OWN_ACCOUNT -> "never the own account";
        };
    }
}
