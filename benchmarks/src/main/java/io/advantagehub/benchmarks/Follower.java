package io.advantagehub.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One browser that follows links over one connection, as cheaply as can be: the cores are the server's. */
final class Follower implements AutoCloseable {
    private final Socket socket;
    private final InputStream answers;

    Follower(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        answers = new BufferedInputStream(socket.getInputStream());
    }

    /** Waits for the whole answer; says whether it was a redirect. */
    boolean follow(String code) throws IOException {
        String request = "GET /advantage-hub/r/" + code + "?utm_source=benchmark HTTP/1.1\r\nHost: localhost\r\n"
                + "User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        String head = head();
        if (!head.contains("\r\nContent-Length: 0\r\n")) {
            throw new IOException("not the answer of a redirect: " + head);
        }
        return head.startsWith("HTTP/1.1 302");
    }

    private String head() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
            int letter = answers.read();
            if (letter < 0) {
                throw new IOException("the connection ended");
            }
            head.append((char) letter);
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
