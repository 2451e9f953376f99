package io.advantagehub.benchmarks;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * The bare database: writes what was recorded, the same rows in the same batches, and decides nothing. One connection
 * takes in while another writes effects, as in the product; no effect before its event.
 */
final class PlainJdbc {
    private static final long PATIENCE_SECONDS = 60;

    private final Path recorded;
    private final DataSource database;
    private final Semaphore taken = new Semaphore(0);

    PlainJdbc(Path recorded, DataSource database) {
        this.recorded = recorded;
        this.database = database;
    }

    Measured run(long events) {
        long begin = System.nanoTime();
        CompletableFuture<Void> taking = CompletableFuture.runAsync(() -> play(true));
        CompletableFuture<Void> effects = CompletableFuture.runAsync(() -> play(false));
        CompletableFuture.allOf(taking, effects).join();
        return new Measured("plain JDBC, the same rows", events, System.nanoTime() - begin);
    }

    private void play(boolean taking) {
        try (ObjectInputStream file = new ObjectInputStream(new BufferedInputStream(Files.newInputStream(recorded)));
                Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            while (true) {
                Recorded transaction = (Recorded) file.readObject();
                if (transaction.taking() == taking) {
                    write(transaction, connection);
                    connection.commit();
                    if (taking) {
                        taken.release();
                    }
                } else if (transaction.taking()) {
                    awaitTaken();
                }
            }
        } catch (EOFException end) {
            return;
        } catch (IOException | ClassNotFoundException | SQLException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** @throws IllegalStateException where whoever takes in has stopped: nobody waits for that for ever */
    private void awaitTaken() throws InterruptedException {
        if (!taken.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the events of a batch were not taken in within a minute");
        }
    }

    private static void write(Recorded transaction, Connection connection) throws SQLException {
        for (Recorded.Write write : transaction.writes()) {
            if (write.parameters().length == 0) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(write.sql());
                }
            } else {
                try (PreparedStatement statement = connection.prepareStatement(write.sql())) {
                    for (int i = 0; i < write.parameters().length; i++) {
                        statement.setObject(i + 1, write.parameters()[i]);
                    }
                    statement.execute();
                }
            }
        }
    }
}
