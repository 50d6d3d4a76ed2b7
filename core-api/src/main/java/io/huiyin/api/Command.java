package io.huiyin.api;

/**
 * Something asked of an aggregate. Every command carries an id issued before it is sent, so that sending it again
 * after an unknown outcome has one effect only.
 */
public interface Command {

    /** The id of this command; the same id twice is the same wish. */
    CommandId commandId();
}
