package io.advantagehub.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.demo.CommandLine.Replay;
import io.advantagehub.demo.CommandLine.Shop;
import io.advantagehub.demo.CommandLine.Unusable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTests {
    @TempDir
    Path directory;

    private Path events;

    @BeforeEach
    void aFileOfEvents() throws Exception {
        events = Files.createFile(directory.resolve("events.jsonl"));
    }

    @Test
    void opensTheShopWhereNothingElseIsAsked() {
        assertThat(read()).isInstanceOf(Shop.class);
        assertThat(read("--server.port=8081", "--debug", "--advantage-hub.demo.database-dir=x"))
                .isInstanceOf(Shop.class);
    }

    @Test
    void readsAllOfAReplay() throws Exception {
        Path rules = Files.createFile(directory.resolve("rules.yaml"));
        Path report = directory.resolve("report.csv");

        CommandLine command =
                read("--replay=" + events, "--rules=" + rules, "--until=1998-07-01T00:00:00Z", "--report=" + report);

        assertThat(command).isInstanceOfSatisfying(Replay.class, replay -> {
            assertThat(replay.request().file()).isEqualTo(events);
            assertThat(replay.request().rules()).isEqualTo(rules);
            assertThat(replay.request().until()).isEqualTo(Instant.parse("1998-07-01T00:00:00Z"));
            assertThat(replay.request().csvReport()).isEqualTo(report);
        });
    }

    @Test
    void readsAnInstantWithAnOffset() {
        assertThat(read("--replay=" + events, "--until=1998-07-01T02:00:00+02:00"))
                .isInstanceOfSatisfying(
                        Replay.class,
                        replay ->
                                assertThat(replay.request().until()).isEqualTo(Instant.parse("1998-07-01T00:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--untill=1998-07-01T00:00:00Z",
                "--until=yesterday",
                "--until=1998-07-01",
                "--until=",
                "--until",
                "--rules=nowhere.yaml",
                "--report=no/such/directory/report.csv",
                "--replay=again",
                "events.jsonl"
            })
    void refusesWhatIsNotMeant(String argument) {
        assertThat(read("--replay=" + events, argument))
                .isInstanceOfSatisfying(
                        Unusable.class,
                        unusable -> assertThat(unusable.message()).contains(argument.replaceFirst("=.*", "")));
    }

    @Test
    void refusesAReplayOfAFileThatIsNotThere() {
        assertThat(read("--replay=" + directory.resolve("other.jsonl"))).isInstanceOf(Unusable.class);
        assertThat(read("--replay=" + directory)).isInstanceOf(Unusable.class);
    }

    @Test
    void readsAnImportAndNothingBesideIt() {
        assertThat(read("--import=" + events, "--advantage-hub.demo.database-dir=x"))
                .isEqualTo(new CommandLine.Import(events));
        assertThat(read("--import=" + events, "--replay=" + events)).isInstanceOf(Unusable.class);
        assertThat(read("--import=" + directory.resolve("other.jsonl"))).isInstanceOf(Unusable.class);
    }

    @Test
    void refusesRulesWithoutAReplay() {
        assertThat(read("--rules=" + events)).isInstanceOf(Unusable.class);
    }

    private static CommandLine read(String... args) {
        return CommandLine.read(args);
    }
}
