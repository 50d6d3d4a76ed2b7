package io.huiyin.verifier.verify;

import io.huiyin.verifier.format.FormatException;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * How far a verification has come: enough for another one to go on as if nothing had come between. Whoever could write
 * one could hide anything before it, so only one that nobody else can have written may be gone on from.
 */
public final class Bookmark {

    private static final int VERSION = 1;
    private static final int HASH_CHARACTERS = 64;

    private final VerifiedPoint point;
    private final StreamSequences sequences;
    private final List<Naming> namings;

    /** A view of what goes on changing: to be written before the verification goes on. */
    Bookmark(VerifiedPoint point, StreamSequences sequences, List<Naming> namings) {
        this.point = point;
        this.sequences = sequences;
        this.namings = namings;
    }

    /**
     * An event that names a key of the ledger.
     *
     * @param height its block
     * @param position where it stands
     * @param record its exact bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Naming(long height, long position, byte[] record) {}

    /**
     * Reads one to its end.
     *
     * @throws FormatException if it is none, or of another version
     */
    public static Bookmark read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        try {
            if (in.readUnsignedByte() != VERSION) {
                throw new FormatException("The bookmark is of a version that is not known");
            }
            VerifiedPoint point = new VerifiedPoint(in.readLong(), in.readUTF());
            List<Naming> namings = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                namings.add(new Naming(in.readLong(), in.readLong(), in.readNBytes(in.readInt())));
            }
            Bookmark read = new Bookmark(point, StreamSequences.read(in), namings);
            if (point.hash().length() != HASH_CHARACTERS || in.read() >= 0) {
                throw new FormatException("The bookmark is damaged");
            }
            return read;
        } catch (EOFException | IllegalArgumentException e) {
            throw new FormatException("The bookmark is damaged", e);
        }
    }

    /** Writes it. The stream stays open. */
    public void write(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeByte(VERSION);
        out.writeLong(point.height());
        out.writeUTF(point.hash());
        out.writeInt(namings.size());
        for (Naming naming : namings) {
            out.writeLong(naming.height());
            out.writeLong(naming.position());
            out.writeInt(naming.record().length);
            out.write(naming.record());
        }
        sequences.write(out);
        out.flush();
    }

    /** The last block found sound. */
    public VerifiedPoint point() {
        return point;
    }

    StreamSequences sequences() {
        return sequences;
    }

    List<Naming> namings() {
        return namings;
    }
}
