package io.huiyin.server.browser;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;

/** What the tests of a class share that live in a real browser: a server with the demo's sample, and the browser. */
abstract class InTheBrowser {

    /** Why such tests do not run. */
    static final String NO_CHROMIUM = "there is no Chromium at /usr/bin/chromium";

    @TempDir
    static Path data;

    static DemoServer server;
    static Browser browser;

    static boolean chromiumIsInstalled() {
        return Browser.CHROMIUM.exists();
    }

    /** @param more further settings of the server, as on a command line */
    static void startBoth(String... more) {
        server = DemoServer.start(data, more);
        browser = new Browser();
    }

    @AfterAll
    static void stopBoth() {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.close();
        }
    }
}
