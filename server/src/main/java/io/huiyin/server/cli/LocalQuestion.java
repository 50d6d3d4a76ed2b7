package io.huiyin.server.cli;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;

/** Asks a server on this machine for one page, and waits no longer than a watcher would. */
final class LocalQuestion {

    private static final int ANSWER_WITHIN_MILLIS = 5_000;

    private LocalQuestion() {}

    /**
     * The HTTP status of the answer.
     *
     * @throws IOException if there is none in time; the message names the page
     */
    // The older HTTP client: it has less to load, and a container's health check starts every half minute.
    static int statusOf(URI page) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout(ANSWER_WITHIN_MILLIS);
        connection.setReadTimeout(ANSWER_WITHIN_MILLIS);
        try {
            return connection.getResponseCode();
        } catch (IOException e) {
            throw new IOException(page + " does not answer: " + e.getMessage(), e);
        } finally {
            connection.disconnect();
        }
    }
}
