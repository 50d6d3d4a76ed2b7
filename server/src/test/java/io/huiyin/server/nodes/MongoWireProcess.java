package io.huiyin.server.nodes;

import io.huiyin.storage.MongoWireServer;
import java.io.IOException;

/** A MongoDB-wire server as a process: prints its address, and ends when its input does. */
public final class MongoWireProcess {

    private MongoWireProcess() {}

    /** No arguments. */
    public static void main(String[] arguments) throws IOException {
        try (MongoWireServer server = MongoWireServer.start()) {
            System.out.println(server.uri());
            while (System.in.read() >= 0) {
                // lives as long as its parent holds the pipe
            }
        }
    }
}
