package io.advantagehub.demo.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.PropertySource;

/**
 * The plugin's secrets of a demo, made once and kept beside its data: what somebody confirmed before a restart is worth as much
 * after it. A real host takes them from its store of secrets.
 */
final class DemoKeys {
    private static final String FILE = "keys.properties";
    private static final List<String> PURPOSES = List.of("confirmation", "audit", "privacy");
    private static final int BYTES = 32;

    private DemoKeys() {}

    /** @param directory held by nobody but this process */
    static PropertySource<?> of(Path directory) {
        Path file = directory.resolve(FILE);
        try {
            if (kept(file).isEmpty()) {
                keep(file);
            }
            return new PropertiesPropertySource("the demo's own keys", kept(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** None where there is no file, or where the power failed before the disk had more of it than its name. */
    private static Properties kept(Path file) throws IOException {
        Properties keys = new Properties();
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                keys.load(in);
            }
        }
        return keys;
    }

    /** A run that died half-way leaves nothing to stumble over. */
    private static void keep(Path file) throws IOException {
        Path half = Files.createTempFile(file.toAbsolutePath().getParent(), "keys", null);
        try (OutputStream out = Files.newOutputStream(half)) {
            made().store(out, "Secrets of this demo alone");
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Properties made() {
        SecureRandom random = new SecureRandom();
        Properties keys = new Properties();
        for (String purpose : PURPOSES) {
            byte[] secret = new byte[BYTES];
            random.nextBytes(secret);
            keys.setProperty("advantage-hub." + purpose + ".keys[0].id", "demo");
            keys.setProperty(
                    "advantage-hub." + purpose + ".keys[0].secret",
                    HexFormat.of().formatHex(secret));
        }
        return keys;
    }
}
