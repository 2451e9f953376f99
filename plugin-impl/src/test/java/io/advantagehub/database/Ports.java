package io.advantagehub.database;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Random;

/** Ports for servers that have to be told theirs, and may be away for a while without losing it. */
final class Ports {
    /** Below those that systems give to outgoing connections: nobody comes by one of these unasked. */
    private static final int FIRST = 15_000;

    private static final int LAST = 30_000;

    private Ports() {}

    /** One that is free now. */
    static int free() {
        Random random = new Random();
        while (true) {
            int port = FIRST + random.nextInt(LAST - FIRST);
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // the next one
            }
        }
    }
}
