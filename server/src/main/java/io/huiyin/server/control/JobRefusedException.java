package io.huiyin.server.control;

/** The running server refused a job; the message says why in Chinese and English. */
public final class JobRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JobRefusedException(String message) {
        super(message);
    }
}
