package io.huiyin.benchmarks.deadlines;

/** What lives on the heap. */
record Memory(long bytes) {

    static Memory now() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return new Memory(runtime.totalMemory() - runtime.freeMemory());
    }

    long bytesSince(Memory before) {
        return bytes - before.bytes();
    }
}
