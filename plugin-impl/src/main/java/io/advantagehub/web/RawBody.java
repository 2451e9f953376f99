package io.advantagehub.web;

import io.advantagehub.api.edge.Problem;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** A request's body as it came, in bounded size and time: nobody has proved anything yet. */
final class RawBody {
    static final int MOST_BYTES = 1 << 20;
    private static final int CHUNK = 8192;

    private final Duration patience;

    RawBody(Duration patience) {
        this.patience = patience;
    }

    /** Either the bytes, or why they are not taken. */
    record Read(byte[] bytes, Optional<Problem> problem) {
        private static Read refused(int status, String word, String detail) {
            return new Read(new byte[0], Optional.of(new Problem(status, word, detail)));
        }
    }

    /** Reads no further than is needed to know that it is too much. */
    Read of(HttpServletRequest request) {
        if (request.getContentLengthLong() > MOST_BYTES) {
            return tooLarge();
        }
        try {
            return read(request.getInputStream());
        } catch (IOException brokenOff) {
            return Read.refused(408, "request-timeout", "The body did not come, or broke off. Nothing of it was kept.");
        }
    }

    private Read read(ServletInputStream body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        long start = System.nanoTime();
        for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
            bytes.write(chunk, 0, read);
            if (bytes.size() > MOST_BYTES) {
                return tooLarge();
            }
            if (System.nanoTime() - start > patience.toNanos()) {
                return Read.refused(408, "request-timeout", "The body came too slowly. Nothing of it was kept.");
            }
        }
        return new Read(bytes.toByteArray(), Optional.empty());
    }

    private static Read tooLarge() {
        return Read.refused(413, "content-too-large", "A request may have 1 MiB. Nothing of it was kept.");
    }
}
