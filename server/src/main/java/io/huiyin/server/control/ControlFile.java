package io.huiyin.server.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the running server listens and the token that opens it; readable by its owner only.
 *
 * @param port a port on 127.0.0.1
 * @param token whoever knows it may run jobs
 */
record ControlFile(int port, String token) {

    private static final String NAME = "control.json";

    static Optional<ControlFile> read(Path dataDirectory) throws IOException {
        Path file = dataDirectory.resolve(NAME);
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new JsonMapper().readValue(Files.readAllBytes(file), ControlFile.class));
        } catch (JacksonException damaged) {
            throw new IOException(
                    "The control file " + file + " is damaged; remove it and start the server again", damaged);
        }
    }

    void write(Path dataDirectory) throws IOException {
        Path temporary = Files.createTempFile(
                dataDirectory,
                "control",
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(temporary, new JsonMapper().writeValueAsBytes(this));
        Files.move(temporary, dataDirectory.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    }

    static void remove(Path dataDirectory) throws IOException {
        Files.deleteIfExists(dataDirectory.resolve(NAME));
    }

    @Override
    public String toString() {
        return "ControlFile[port " + port + "]";
    }
}
