package io.huiyin.verifier.chain;

/** A block does not continue the chain. The message is an English sentence that names the block. */
public final class BrokenChainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long height;
    private final ProblemKind kind;

    public BrokenChainException(long height, ProblemKind kind, String sentence) {
        super(sentence);
        this.height = height;
        this.kind = kind;
    }

    /** The block. */
    public long height() {
        return height;
    }

    /** What is wrong with it. */
    public ProblemKind kind() {
        return kind;
    }
}
