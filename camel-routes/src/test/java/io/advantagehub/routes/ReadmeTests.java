package io.advantagehub.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.event.EventType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README's table of routes is the routes there are. */
class ReadmeTests {
    /** {@code | `spring-events` | `direct:advantage-hub.spring-events` | … |}. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z<>-]+)` \\| `(\\w+:[^`]+)` \\|");

    private static final Pattern ANY_TYPE = Pattern.compile("(?m)^(\\| `.*)<type>(.*)<type>(.*)$");

    /** In the README a provider may have any name; in the table of routes it is called this. */
    private static final String PROVIDER = "main";

    @Test
    void listsTheRoutesThereAre() throws IOException {
        String readme = oneOfEachType(Files.readString(Path.of("../README.md")).replace("<name>", PROVIDER));

        Map<String, String> told = ROW.matcher(readme)
                .results()
                .collect(Collectors.toMap(
                        (MatchResult row) -> row.group(1), row -> row.group(2), (one, other) -> other, TreeMap::new));

        assertThat(told).isEqualTo(RouteTable.all());
    }

    /** A row with {@code <type>} in it stands for as many as there are types; in an id the dots are dashes. */
    private static String oneOfEachType(String text) {
        return ANY_TYPE.matcher(text)
                .replaceAll(row -> Arrays.stream(EventType.values())
                        .map(EventType::wireName)
                        .map(type -> row.group(1) + type.replace('.', '-') + row.group(2) + type + row.group(3))
                        .collect(Collectors.joining("\n")));
    }
}
