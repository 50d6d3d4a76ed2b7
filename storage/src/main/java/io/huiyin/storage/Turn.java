package io.huiyin.storage;

/** Something that one node at a time may do, for as long as it shows signs of life. */
public interface Turn extends AutoCloseable {

    /** Takes the turn if nobody has it; whether this node has it now. */
    boolean take();

    /** Shows a sign of life; whether this node still has the turn. To be called every few seconds. */
    boolean keep();

    /** Gives the turn back. Repeating it is harmless. */
    @Override
    void close();

    /** It is always the only node's turn. */
    static Turn ofTheOnlyNode() {
        return new Turn() {

            @Override
            public boolean take() {
                return true;
            }

            @Override
            public boolean keep() {
                return true;
            }

            @Override
            public void close() {
                // nobody waits for it
            }
        };
    }
}
