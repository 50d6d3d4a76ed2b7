package io.huiyin.storage.mvstore;

import io.huiyin.storage.StorageException;
import io.huiyin.storage.ViewSet;
import io.huiyin.storage.ViewSets;
import io.huiyin.storage.ViewsUnusableException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * View files {@code views-1.mv}, {@code views-2.mv}, … and the pointer file that names the one in use. The pointer is
 * replaced as a whole, so a crash between any two steps leaves one set in use; every other file is a leftover.
 */
final class MvViewSets implements ViewSets, AutoCloseable {

    private static final String POINTER = "views-in-use";
    private static final Pattern NAME = Pattern.compile("views-(\\d{1,9})");
    private static final String SUFFIX = ".mv";

    private final DataDirectory directory;
    private final String fileSystem;
    private final Serializer tokenSerializer;
    private @Nullable MvViewSet current;
    private @Nullable MvViewSet rebuilding;

    MvViewSets(DataDirectory directory, String fileSystem, Serializer tokenSerializer) {
        this.directory = directory;
        this.fileSystem = fileSystem;
        this.tokenSerializer = tokenSerializer;
    }

    @Override
    public synchronized ViewSet current() {
        if (current == null) {
            current = openCurrent();
        }
        return current;
    }

    private MvViewSet openCurrent() {
        Optional<String> name = nameInUse();
        if (name.isEmpty()) {
            return makeFirst();
        }
        MvViewSet opened = new MvViewSet(name.get(), MvFile.open(layout(name.get())), tokenSerializer);
        removeAllBut(name.get());
        return opened;
    }

    private MvViewSet makeFirst() {
        removeAllBut(null);
        MvViewSet first = make("views-1");
        point(first.name());
        return first;
    }

    @Override
    public synchronized ViewSet beginRebuild() {
        if (rebuilding != null) {
            rebuilding.close();
        }
        long next = 1 + names().stream().mapToLong(MvViewSets::numberOf).max().orElse(0);
        removeAllBut(current == null ? pointed().orElse(null) : current.name());
        rebuilding = make("views-" + next);
        return rebuilding;
    }

    @Override
    public synchronized void switchTo(ViewSet rebuilt) {
        MvViewSet next = rebuilding;
        if (next == null || next != rebuilt) {
            throw new IllegalArgumentException("Not the set that is being rebuilt: " + rebuilt.name());
        }
        next.sync();
        point(next.name());
        if (current != null) {
            current.close();
        }
        current = next;
        rebuilding = null;
        removeAllBut(next.name());
    }

    private MvViewSet make(String name) {
        MvFile<ViewMaps> file = MvFile.openOrCreate(layout(name));
        file.write(
                MvFile.Durability.SYNCED,
                maps -> maps.about()
                        .put(MvTokenStore.IDENTIFIER, UUID.randomUUID().toString()));
        return new MvViewSet(name, file, tokenSerializer);
    }

    private MvFile.Layout<ViewMaps> layout(String name) {
        return new MvFile.Layout<>(
                fileOf(name), fileSystem, "huiyin-views-1", 32, ViewMaps::of, ViewsUnusableException::new, null);
    }

    private Path fileOf(String name) {
        return directory.file(name + SUFFIX);
    }

    private void point(String name) {
        try {
            DataDirectory.replace(directory.file(POINTER), name + "\n");
        } catch (IOException e) {
            throw new StorageException("The views in use cannot be noted: " + e.getMessage(), e);
        }
    }

    private Optional<String> nameInUse() {
        Optional<String> pointed = pointed();
        if (pointed.isPresent() && !NAME.matcher(pointed.get()).matches()) {
            String sentence = "The file " + directory.file(POINTER) + " does not name a set of views.";
            throw new ViewsUnusableException(sentence, new IOException(pointed.get()));
        }
        return pointed;
    }

    private Optional<String> pointed() {
        Path pointer = directory.file(POINTER);
        try {
            return Files.exists(pointer) ? Optional.of(Files.readString(pointer).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new ViewsUnusableException("The file " + pointer + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Names of all sets there are files of, and of the one in use even if its file is missing. */
    private List<String> names() {
        List<String> names = new ArrayList<>(
                pointed().filter(name -> NAME.matcher(name).matches()).stream().toList());
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory.path(), "views-*" + SUFFIX)) {
            for (Path file : files) {
                String fileName = String.valueOf(file.getFileName());
                names.add(fileName.substring(0, fileName.length() - SUFFIX.length()));
            }
        } catch (IOException e) {
            throw new StorageException("The data directory cannot be read: " + e.getMessage(), e);
        }
        return names;
    }

    private static long numberOf(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() ? Long.parseLong(matcher.group(1)) : 0;
    }

    private void removeAllBut(@Nullable String kept) {
        for (String name : names()) {
            if (!name.equals(kept)) {
                remove(fileOf(name));
            }
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new StorageException("The old views " + file + " cannot be removed: " + e.getMessage(), e);
        }
    }

    @Override
    public synchronized void close() {
        if (rebuilding != null) {
            rebuilding.close();
        }
        if (current != null) {
            current.close();
        }
    }
}
