package io.huiyin.storage;

/** The views in use cannot be opened; they must be rebuilt from the ledger. */
public final class ViewsUnusableException extends StorageException {

    private static final long serialVersionUID = 1L;

    public ViewsUnusableException(String message, Throwable cause) {
        super(message, cause);
    }
}
