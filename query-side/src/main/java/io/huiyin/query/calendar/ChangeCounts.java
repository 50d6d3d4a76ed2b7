package io.huiyin.query.calendar;

/** How many deadlines one change has moved and confirmed so far. */
record ChangeCounts(long moved, long confirmed) {

    static final ChangeCounts NONE = new ChangeCounts(0, 0);

    ChangeCounts withMoved() {
        return new ChangeCounts(moved + 1, confirmed);
    }

    ChangeCounts withConfirmed() {
        return new ChangeCounts(moved, confirmed + 1);
    }
}
