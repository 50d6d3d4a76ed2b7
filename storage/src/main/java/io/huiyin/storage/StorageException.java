package io.huiyin.storage;

import org.jspecify.annotations.Nullable;

/** The store could not do what was asked, and nothing was changed. The message is a sentence for an operator. */
public class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StorageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public StorageException(String message) {
        super(message);
    }
}
