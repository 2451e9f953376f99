package io.advantagehub.demo;

import io.advantagehub.api.usecase.ReplayHostEvents;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the program is asked to do. Properties of Spring carry a dot and are Spring's business; any other option must be
 * one of the commands', because a mistyped {@code --untill} that is passed over would give a wrong report in silence.
 */
sealed interface CommandLine {

    record Shop() implements CommandLine {}

    record Replay(ReplayHostEvents.Request request) implements CommandLine {}

    record Import(Path file) implements CommandLine {}

    record Unusable(String message) implements CommandLine {}

    static CommandLine read(String[] args) {
        try {
            return Options.of(args).command();
        } catch (IllegalArgumentException unusable) {
            return new Unusable(String.valueOf(unusable.getMessage()));
        }
    }

    /** The options without a dot, by name. */
    record Options(Map<String, String> values) {
        private static final List<String> COMMANDS = List.of("replay", "rules", "until", "report", "import");
        private static final Set<String> OF_SPRING = Set.of("debug", "trace");

        static Options of(String[] args) {
            Map<String, String> values = new LinkedHashMap<>();
            for (String arg : args) {
                String name = arg.startsWith("--") ? arg.substring(2).split("=", 2)[0] : "";
                if (COMMANDS.contains(name)) {
                    String value = arg.substring(Math.min(arg.length(), name.length() + 3));
                    require(!value.isBlank(), "--" + name + " needs a value: --" + name + "=…");
                    require(values.put(name, value) == null, "--" + name + " is given twice");
                } else {
                    require(
                            name.contains(".") || OF_SPRING.contains(name),
                            "unknown argument " + arg + "; known are --import=FILE, --replay=FILE with --rules=FILE,"
                                    + " --until=INSTANT and --report=FILE, and properties such as --server.port=8080");
                }
            }
            return new Options(values);
        }

        CommandLine command() {
            if (values.containsKey("import")) {
                require(values.size() == 1, "--import=FILE goes with no other command");
                return new Import(readable("import"));
            }
            if (!values.containsKey("replay")) {
                require(
                        values.isEmpty(),
                        "--" + String.join(", --", values.keySet()) + " goes with --replay=FILE only");
                return new Shop();
            }
            Path report = path("report");
            require(report == null || mayBeWritten(report), "--report=" + report + " cannot be written");
            return new Replay(new ReplayHostEvents.Request(readable("replay"), optional("rules"), instant(), report));
        }

        private Path readable(String name) {
            Path file = Path.of(values.getOrDefault(name, ""));
            require(
                    Files.isReadable(file) && !Files.isDirectory(file),
                    "--" + name + "=" + file + " is no readable file");
            return file;
        }

        private @Nullable Path optional(String name) {
            return values.containsKey(name) ? readable(name) : null;
        }

        private static boolean mayBeWritten(Path file) {
            Path directory = file.toAbsolutePath().getParent();
            return directory != null && Files.isWritable(directory) && !Files.isDirectory(file);
        }

        private @Nullable Path path(String name) {
            String value = values.get(name);
            return value == null ? null : Path.of(value);
        }

        private @Nullable Instant instant() {
            String value = values.get("until");
            try {
                return value == null ? null : OffsetDateTime.parse(value).toInstant();
            } catch (DateTimeException malformed) {
                throw new IllegalArgumentException(
                        "--until=" + value + " is no instant; it must read as 1998-07-01T00:00:00Z", malformed);
            }
        }

        private static void require(boolean condition, String message) {
            if (!condition) {
                throw new IllegalArgumentException(message);
            }
        }
    }
}
