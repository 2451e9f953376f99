package io.advantagehub.demo.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTests {
    private static final Pattern USED = Pattern.compile("#\\{([a-zA-Z0-9.-]+)[}(]");

    @Test
    void saysTheSameInAllLanguages() throws Exception {
        Set<String> english = keys("");

        assertThat(keys("_ru")).isEqualTo(english);
        assertThat(keys("_pt_BR")).isEqualTo(english);
    }

    @Test
    void hasAllThatThePagesSay() throws Exception {
        assertThat(keys("")).containsAll(usedInPages());
    }

    private static Set<String> keys(String language) throws Exception {
        Properties texts = new Properties();
        try (var in = MessagesTests.class.getResourceAsStream("/messages" + language + ".properties")) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        assertThat(texts.values()).allSatisfy(text -> assertThat((String) text).isNotBlank());
        return new TreeSet<>(texts.stringPropertyNames());
    }

    private static Set<String> usedInPages() throws Exception {
        List<Path> pages;
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            pages = files.filter(Files::isRegularFile).toList();
        }
        assertThat(pages).isNotEmpty();
        Set<String> used = new TreeSet<>();
        for (Path page : pages) {
            Matcher keys = USED.matcher(Files.readString(page));
            used.addAll(keys.results().map(key -> key.group(1)).collect(Collectors.toSet()));
        }
        return used;
    }
}
