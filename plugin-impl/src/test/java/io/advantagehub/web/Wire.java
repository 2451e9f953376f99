package io.advantagehub.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A connection on which a test may be as rude as it likes. */
final class Wire implements AutoCloseable {
    private final Socket socket;

    private Wire(Socket socket) {
        this.socket = socket;
    }

    static Wire to(int port) {
        try {
            Socket socket = new Socket("localhost", port);
            socket.setSoTimeout(60_000);
            return new Wire(socket);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Wire send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    void sendNoMore() throws IOException {
        socket.shutdownOutput();
    }

    /** The first line of what comes back, empty where nothing does. */
    String status() throws IOException {
        StringBuilder line = new StringBuilder();
        InputStream answer = socket.getInputStream();
        for (int c = answer.read(); c >= 0 && c != '\r'; c = answer.read()) {
            line.append((char) c);
        }
        return line.toString();
    }

    /** One request and all that comes back. */
    String exchange(String request) {
        try (this) {
            send(request);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
