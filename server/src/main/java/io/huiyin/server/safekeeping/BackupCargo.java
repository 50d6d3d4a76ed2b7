package io.huiyin.server.safekeeping;

import io.huiyin.server.safekeeping.BackupManifest.Part;
import io.huiyin.storage.BlockStore;
import io.huiyin.storage.DigestCheckedInputStream;
import io.huiyin.storage.KeptState.Entry;
import io.huiyin.storage.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A backup as cargo; every file is checked against the manifest while it is read. */
final class BackupCargo implements Cargo, AutoCloseable {

    private final BackupPlace place;
    private final BackupManifest manifest;
    private final BackedUpBlocks blocks;

    BackupCargo(BackupPlace place, BackupManifest manifest) {
        this.place = place;
        this.manifest = manifest;
        this.blocks = new BackedUpBlocks(
                manifest.ledger().stream()
                        .map(part -> place.ledger().resolve(part.file()))
                        .toList(),
                manifest.height());
    }

    @Override
    public BlockStore blocks() {
        return blocks;
    }

    @Override
    public long height() {
        return manifest.height();
    }

    @Override
    public void unloadKeptState(Receiver<List<Entry>> receiver) throws IOException {
        for (Part part : manifest.keptState()) {
            unload(place.keptState(manifest.backupId()).resolve(part.file()), part, receiver);
        }
        for (Part part : manifest.keys()) {
            unload(place.keys(manifest.backupId()).resolve(part.file()), part, receiver);
        }
    }

    private static void unload(Path file, Part part, Receiver<List<Entry>> receiver) throws IOException {
        try (BackupFileReader reader = new BackupFileReader(file)) {
            List<Entry> page = new ArrayList<>();
            for (byte[] frame = reader.next(); frame != null; frame = reader.next()) {
                page.add(Frames.entry(frame));
                if (page.size() == StorageCargo.PAGE) {
                    receiver.take(List.copyOf(page));
                    page.clear();
                }
            }
            reader.requireTo(part);
            if (!page.isEmpty()) {
                receiver.take(page);
            }
        }
    }

    @Override
    public void unloadAttachments(Receiver<Attachment> receiver) throws IOException {
        Part part = manifest.attachments();
        if (part == null) {
            return;
        }
        try (BackupFileReader reader = new BackupFileReader(place.directory().resolve(part.file()))) {
            for (byte[] frame = reader.next(); frame != null; frame = reader.next()) {
                String digest = new String(frame, StandardCharsets.US_ASCII);
                try (InputStream bytes = open(digest)) {
                    receiver.take(new Attachment(digest, bytes));
                }
            }
            reader.requireTo(part);
        }
    }

    private InputStream open(String digest) throws IOException {
        try {
            return new DigestCheckedInputStream(Files.newInputStream(place.attachment(digest)), digest);
        } catch (NoSuchFileException e) {
            throw new StorageException("The backup is not whole: the attachment " + digest + " is missing.", e);
        }
    }

    @Override
    public void close() throws IOException {
        blocks.close();
    }
}
