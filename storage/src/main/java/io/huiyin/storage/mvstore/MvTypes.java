package io.huiyin.storage.mvstore;

import io.huiyin.storage.BlockRecord;
import io.huiyin.storage.BlockStore.Snapshot;
import io.huiyin.storage.ViewStore.ViewDocument;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.DataType;

/** How keys and values are laid out in the files; numbers have variable length. */
final class MvTypes {

    private static final int OBJECT_OVERHEAD = 40;
    private static final char NOT_ASCII = '\uFFFD';

    private MvTypes() {}

    static <K, V> MVMap<K, V> openMap(MVStore store, String name, DataType<K> keys, DataType<V> values) {
        return store.openMap(name, new MVMap.Builder<K, V>().keyType(keys).valueType(values));
    }

    /** The value that other entries say is there. */
    static <K, V> V require(MVMap<K, V> map, K key) {
        V value = map.get(key);
        if (value == null) {
            throw lacks(map, key);
        }
        return value;
    }

    static MVStoreException lacks(MVMap<?, ?> map, Object key) {
        return new MVStoreException(DataUtils.ERROR_FILE_CORRUPT, map.getName() + " lacks an entry for " + key);
    }

    // The same bytes as MVStore's own form of a text, made at once: ids are most of what a commit writes.
    private static void writeText(WriteBuffer buffer, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        buffer.putVarInt(text.length());
        if (asAscii(bytes).equals(text)) {
            buffer.put(bytes);
        } else {
            buffer.putStringData(text, text.length());
        }
    }

    private static String readText(ByteBuffer buffer) {
        int start = buffer.position();
        String text = asAscii(readBytes(buffer));
        if (text.indexOf(NOT_ASCII) < 0) {
            return text;
        }
        buffer.position(start);
        return DataUtils.readString(buffer, readLength(buffer));
    }

    /** What is no ASCII becomes {@link #NOT_ASCII}. */
    private static String asAscii(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    private static void writeBytes(WriteBuffer buffer, byte[] bytes) {
        buffer.putVarInt(bytes.length).put(bytes);
    }

    private static byte[] readBytes(ByteBuffer buffer) {
        byte[] bytes = new byte[readLength(buffer)];
        buffer.get(bytes);
        return bytes;
    }

    // A damaged length must not make us ask for all the memory there is.
    private static int readLength(ByteBuffer buffer) {
        int length = DataUtils.readVarInt(buffer);
        if (length < 0 || length > buffer.remaining()) {
            throw new MVStoreException(DataUtils.ERROR_FILE_CORRUPT, "an entry's length cannot be right");
        }
        return length;
    }

    /** Keys of a page share prefixes of whole names: a name equal to the one before it is not written again. */
    private abstract static class KeyType<K extends Comparable<K>> extends BasicDataType<K> {

        abstract String nameOf(K key);

        abstract void writeRest(WriteBuffer buffer, K key);

        abstract K readRest(String name, ByteBuffer buffer);

        @Override
        public int compare(K first, K second) {
            return first.compareTo(second);
        }

        @Override
        public void write(WriteBuffer buffer, K key) {
            writeText(buffer, nameOf(key));
            writeRest(buffer, key);
        }

        @Override
        public K read(ByteBuffer buffer) {
            return readRest(readText(buffer), buffer);
        }

        @Override
        public void write(WriteBuffer buffer, Object storage, int length) {
            String previous = "";
            for (K key : first(cast(storage), length)) {
                String name = nameOf(key);
                boolean repeated = name.equals(previous);
                buffer.put((byte) (repeated ? 1 : 0));
                if (!repeated) {
                    writeText(buffer, name);
                }
                writeRest(buffer, key);
                previous = name;
            }
        }

        @Override
        public void read(ByteBuffer buffer, Object storage, int length) {
            K[] keys = cast(storage);
            String name = "";
            for (int i = 0; i < length; i++) {
                name = buffer.get() == 1 ? name : readText(buffer);
                keys[i] = readRest(name, buffer);
            }
        }

        private static <K> Iterable<K> first(K[] keys, int length) {
            return Arrays.asList(keys).subList(0, length);
        }
    }

    static final class StreamKeyType extends KeyType<StreamKey> {

        @Override
        String nameOf(StreamKey key) {
            return key.stream();
        }

        @Override
        void writeRest(WriteBuffer buffer, StreamKey key) {
            buffer.putVarLong(key.sequence());
        }

        @Override
        StreamKey readRest(String name, ByteBuffer buffer) {
            return new StreamKey(name, DataUtils.readVarLong(buffer));
        }

        @Override
        public int getMemory(StreamKey key) {
            return OBJECT_OVERHEAD + key.stream().length();
        }

        @Override
        public StreamKey[] createStorage(int size) {
            return new StreamKey[size];
        }
    }

    static final class NamedKeyType extends KeyType<NamedKey> {

        @Override
        String nameOf(NamedKey key) {
            return key.name();
        }

        @Override
        void writeRest(WriteBuffer buffer, NamedKey key) {
            writeText(buffer, key.id());
        }

        @Override
        NamedKey readRest(String name, ByteBuffer buffer) {
            return new NamedKey(name, readText(buffer));
        }

        @Override
        public int getMemory(NamedKey key) {
            return OBJECT_OVERHEAD + key.name().length() + key.id().length();
        }

        @Override
        public NamedKey[] createStorage(int size) {
            return new NamedKey[size];
        }
    }

    /** A block without its records. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record BlockHead(long firstPosition, int records, byte[] header) {}

    static final class BlockHeadType extends BasicDataType<BlockHead> {

        @Override
        public void write(WriteBuffer buffer, BlockHead head) {
            buffer.putVarLong(head.firstPosition()).putVarInt(head.records());
            writeBytes(buffer, head.header());
        }

        @Override
        public BlockHead read(ByteBuffer buffer) {
            return new BlockHead(DataUtils.readVarLong(buffer), DataUtils.readVarInt(buffer), readBytes(buffer));
        }

        @Override
        public int getMemory(BlockHead head) {
            return OBJECT_OVERHEAD + head.header().length;
        }

        @Override
        public BlockHead[] createStorage(int size) {
            return new BlockHead[size];
        }
    }

    static final class RecordType extends BasicDataType<BlockRecord> {

        @Override
        public void write(WriteBuffer buffer, BlockRecord entry) {
            writeText(buffer, entry.streamKey());
            writeBytes(buffer, entry.bytes());
        }

        @Override
        public BlockRecord read(ByteBuffer buffer) {
            return new BlockRecord(readText(buffer), readBytes(buffer));
        }

        @Override
        public int getMemory(BlockRecord entry) {
            return OBJECT_OVERHEAD + entry.streamKey().length() + entry.bytes().length;
        }

        @Override
        public BlockRecord[] createStorage(int size) {
            return new BlockRecord[size];
        }
    }

    /** Where an event of a stream stands. */
    record Place(long position, long height) {}

    static final class PlaceType extends BasicDataType<Place> {

        @Override
        public void write(WriteBuffer buffer, Place place) {
            buffer.putVarLong(place.position()).putVarLong(place.height());
        }

        @Override
        public Place read(ByteBuffer buffer) {
            return new Place(DataUtils.readVarLong(buffer), DataUtils.readVarLong(buffer));
        }

        @Override
        public int getMemory(Place place) {
            return OBJECT_OVERHEAD;
        }

        @Override
        public Place[] createStorage(int size) {
            return new Place[size];
        }
    }

    static final class SnapshotType extends BasicDataType<Snapshot> {

        @Override
        public void write(WriteBuffer buffer, Snapshot snapshot) {
            writeText(buffer, snapshot.stream());
            buffer.putVarLong(snapshot.sequence()).putVarLong(snapshot.position());
            writeChecked(buffer, snapshot.bytes());
        }

        @Override
        public Snapshot read(ByteBuffer buffer) {
            return new Snapshot(
                    readText(buffer),
                    DataUtils.readVarLong(buffer),
                    DataUtils.readVarLong(buffer),
                    readChecked(buffer));
        }

        @Override
        public int getMemory(Snapshot snapshot) {
            return OBJECT_OVERHEAD + snapshot.stream().length() + snapshot.bytes().length;
        }

        @Override
        public Snapshot[] createStorage(int size) {
            return new Snapshot[size];
        }
    }

    static final class DocumentType extends BasicDataType<ViewDocument> {

        @Override
        public void write(WriteBuffer buffer, ViewDocument document) {
            writeText(buffer, document.id());
            buffer.putVarLong(document.position());
            writeChecked(buffer, document.bytes());
        }

        @Override
        public ViewDocument read(ByteBuffer buffer) {
            return new ViewDocument(readText(buffer), DataUtils.readVarLong(buffer), readChecked(buffer));
        }

        @Override
        public int getMemory(ViewDocument document) {
            return OBJECT_OVERHEAD + document.id().length() + document.bytes().length;
        }

        @Override
        public ViewDocument[] createStorage(int size) {
            return new ViewDocument[size];
        }
    }

    /** A tracking token as its serializer wrote it; no type means that nothing has been read yet. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record StoredToken(String type, byte[] bytes) {

        static final StoredToken NOTHING_READ = new StoredToken("", new byte[0]);
    }

    static final class TokenType extends BasicDataType<StoredToken> {

        @Override
        public void write(WriteBuffer buffer, StoredToken token) {
            writeText(buffer, token.type());
            writeChecked(buffer, token.bytes());
        }

        @Override
        public StoredToken read(ByteBuffer buffer) {
            return new StoredToken(readText(buffer), readChecked(buffer));
        }

        @Override
        public int getMemory(StoredToken token) {
            return OBJECT_OVERHEAD + token.type().length() + token.bytes().length;
        }

        @Override
        public StoredToken[] createStorage(int size) {
            return new StoredToken[size];
        }
    }

    // MVStore checks where pages begin and end, not what is in them.
    private static void writeChecked(WriteBuffer buffer, byte[] bytes) {
        buffer.putInt(checksum(bytes));
        writeBytes(buffer, bytes);
    }

    private static byte[] readChecked(ByteBuffer buffer) {
        int expected = buffer.getInt();
        byte[] bytes = readBytes(buffer);
        if (checksum(bytes) != expected) {
            throw new MVStoreException(DataUtils.ERROR_FILE_CORRUPT, "an entry has changed");
        }
        return bytes;
    }

    private static int checksum(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        return (int) checksum.getValue();
    }
}
