package io.huiyin.server.importing;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** A file of old cases, read row by row. */
interface HistoryFile {

    /**
     * Reads all rows in order; each goes to exactly one of the two.
     *
     * @throws io.huiyin.api.refusal.RefusedException if the header lacks a column
     */
    void read(Consumer<HistoricalRow> rows, Consumer<List<Rejection>> rejections) throws IOException;

    /** The column that a field of the command came from. */
    String columnOf(String field);
}
