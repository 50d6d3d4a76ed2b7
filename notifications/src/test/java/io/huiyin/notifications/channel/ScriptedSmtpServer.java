package io.huiyin.notifications.channel;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server that answers by a script: what it says to a command by the command's first word; {@code DROP} closes
 * the connection, {@code HANG} says nothing.
 */
final class ScriptedSmtpServer implements AutoCloseable {

    static final String DROP = "DROP";
    static final String HANG = "HANG";

    private static final Map<String, String> FRIENDLY = Map.of(
            "CONNECT", "220 test",
            "EHLO", "250 test",
            "MAIL", "250 ok",
            "RCPT", "250 ok",
            "DATA", "354 go on",
            "END", "250 taken",
            "QUIT", "221 bye");

    private final ServerSocket socket;
    private final Map<String, String> script;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();

    private ScriptedSmtpServer(ServerSocket socket, Map<String, String> script) {
        this.socket = socket;
        this.script = script;
    }

    /** One that answers in a friendly way but for some commands. */
    static ScriptedSmtpServer answering(Map<String, String> script) throws IOException {
        ScriptedSmtpServer server =
                new ScriptedSmtpServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), script);
        Thread thread = new Thread(server::serve, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    int port() {
        return socket.getLocalPort();
    }

    List<String> commands() {
        return commands;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                open.add(client);
                talk(client);
            } catch (IOException ended) {
                if (!socket.isClosed() && !(ended instanceof java.net.SocketException)) {
                    throw new UncheckedIOException(ended);
                }
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
        if (!answer(client, "CONNECT")) {
            return;
        }
        boolean inData = false;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (inData && !line.equals(".")) {
                continue;
            }
            String word = inData ? "END" : line.split(" ")[0];
            commands.add(word);
            inData = word.equals("DATA") && !script.containsKey("DATA");
            if (!answer(client, word)) {
                return;
            }
        }
    }

    private boolean answer(Socket client, String word) throws IOException {
        String answer = script.getOrDefault(word, FRIENDLY.getOrDefault(word, "250 ok"));
        if (answer.equals(DROP)) {
            client.close();
            return false;
        }
        if (!answer.equals(HANG)) {
            client.getOutputStream().write((answer + "\r\n").getBytes(US_ASCII));
            client.getOutputStream().flush();
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket client : open) {
            client.close();
        }
    }
}
