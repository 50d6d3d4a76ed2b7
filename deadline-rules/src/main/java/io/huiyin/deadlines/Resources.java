package io.huiyin.deadlines;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;

/** The data files shipped in the jar, beside this package's classes. */
final class Resources {

    private Resources() {}

    static <T> T read(String name, Function<InputStream, T> reader) {
        try (InputStream data = Resources.class.getResourceAsStream(name)) {
            if (data == null) {
                throw new IllegalStateException("The file %s is missing from the jar.".formatted(name));
            }
            return reader.apply(data);
        } catch (IOException e) {
            throw new UncheckedIOException("The file %s in the jar could not be read.".formatted(name), e);
        }
    }
}
