package io.advantagehub.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;

class HubMetricsTests {
    private static final Path DOCUMENT = Path.of("../docs/watching.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(advantage\\.hub\\.[a-z.]+)` \\|");

    @Test
    void areThoseThatTheDocumentNames() throws IOException {
        List<String> told = ROW.matcher(Files.readString(DOCUMENT))
                .results()
                .map((MatchResult row) -> row.group(1))
                .toList();
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        AdvantageHub hub = new AdvantageHub(new GenericApplicationContext());

        new HubMetrics(hub).bindTo(registry);
        new LedgerMetrics(hub).bindTo(registry);

        assertThat(registry.getMeters().stream()
                        .map(Meter::getId)
                        .map(Meter.Id::getName)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(told);
    }
}
