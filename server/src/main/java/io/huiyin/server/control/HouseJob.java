package io.huiyin.server.control;

import java.io.IOException;

/**
 * Long work on the house's data. It runs in the process that has the data open, whoever asked for it.
 *
 * @param <A> what it needs to know
 * @param <R> what it finds
 */
public interface HouseJob<A extends Record, R extends Record> {

    /** Which job it is. */
    JobKind<A, R> kind();

    /**
     * Does the work.
     *
     * @throws io.huiyin.api.refusal.RefusedException when the input is wrong
     * @throws IOException when a file cannot be read
     */
    R run(A argument, ProgressListener progress) throws IOException;
}
