package io.advantagehub.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Time in seconds: of the clock, of the processors for this JVM, and of those for the database's server, which runs on this
 * machine (Linux: {@code /proc}).
 */
record Spent(double wall, double jvm, double server) {
    private static final double NANOS = 1e9;
    private static final double TICKS = 100;

    static Spent now(JdbcTemplate database) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Spent(
                System.nanoTime() / NANOS,
                system.getProcessCpuTime() / NANOS,
                ticks(database.queryForObject("SELECT @@pid_file", String.class), database) / TICKS);
    }

    /** User and system time, the fourteenth and the next field; the second, in brackets, may have spaces. */
    private static long ticks(String pidFile, JdbcTemplate database) {
        try {
            Path file = Path.of(pidFile);
            Path known = file.isAbsolute()
                    ? file
                    : Path.of(database.queryForObject("SELECT @@datadir", String.class))
                            .resolve(file);
            String stat =
                    Files.readString(Path.of("/proc", Files.readString(known).strip(), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        } catch (IOException notHere) {
            throw new UncheckedIOException("the server's time is not known", notHere);
        }
    }

    double both() {
        return jvm + server;
    }

    Spent minus(Spent before) {
        return new Spent(wall - before.wall, jvm - before.jvm, server - before.server);
    }

    static Spent median(List<Spent> all) {
        return new Spent(median(all, Spent::wall), median(all, Spent::jvm), median(all, Spent::server));
    }

    static double median(List<Spent> all, ToDoubleFunction<Spent> of) {
        double[] sorted = all.stream().mapToDouble(of).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    String per(int events) {
        return String.format(
                Locale.ROOT,
                "%,7.0f events/s; an event takes %4.0f us of the clock, %4.0f us of the JVM, %4.0f us of the server",
                events / wall,
                wall / events * 1e6,
                jvm / events * 1e6,
                server / events * 1e6);
    }
}
