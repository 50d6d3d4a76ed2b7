package io.huiyin.console.rest;

import java.io.IOException;

/** A body turned out longer than allowed while it was read. */
public final class BodyTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Without the body, of course. */
    public BodyTooLargeException() {
        super("The body is longer than allowed");
    }
}
