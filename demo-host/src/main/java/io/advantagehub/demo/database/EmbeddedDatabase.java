package io.advantagehub.demo.database;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The demo's own database server for as long as the application context lives. */
final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final DataDirectory directory;
    private final MariaDbServer server;
    private final String schema;

    private EmbeddedDatabase(DataDirectory directory, MariaDbServer server, String schema) {
        this.directory = directory;
        this.server = server;
        this.schema = schema;
    }

    /** Returns when the schema takes connections. */
    static EmbeddedDatabase start(Path path, String schema) {
        DataDirectory directory = DataDirectory.take(path);
        try {
            Binaries binaries = Binaries.unpacked(directory);
            directory.install(binaries);
            MariaDbServer server = MariaDbServer.start(binaries, directory);
            server.createSchema(schema);
            log.info("The embedded database keeps its data in {} and listens on port {}", directory, server.port());
            return new EmbeddedDatabase(directory, server, schema);
        } catch (RuntimeException failure) {
            directory.close();
            throw failure;
        }
    }

    String url() {
        return server.url(schema);
    }

    @Override
    public void close() {
        server.stop();
        directory.close();
    }
}
