package io.advantagehub.demo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows a host is there, and compiles. */
class ReadmeTests {
    private static final Path ROOT = Path.of("..");
    private static final Pattern LINK = Pattern.compile("]\\(((?!http)[^)#]+)");
    private static final Pattern JAVA = Pattern.compile("(?s)```java\n(.*?)```");
    private static final Pattern CLASS = Pattern.compile("(?m)^class (\\w+)");
    private static final int LONGEST = 400;

    @TempDir
    Path classes;

    @Test
    void isShort() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve("README.md"))).hasSizeLessThanOrEqualTo(LONGEST);
    }

    @Test
    void leadsToFilesThatAreThere() throws IOException {
        List<String> links = matches(LINK);

        assertThat(links).hasSizeGreaterThan(20);
        assertThat(links)
                .filteredOn(link -> Files.notExists(ROOT.resolve(link)))
                .isEmpty();
    }

    @Test
    void showsATranslatorThatCompiles() throws IOException {
        assertThat(matches(JAVA))
                .isNotEmpty()
                .allSatisfy(example -> assertThat(faultsOf(example)).isEmpty());
    }

    @Test
    void wouldBeCaughtWithOneThatDoesNot() {
        assertThat(faultsOf("class Broken implements io.advantagehub.api.spi.HostEventTranslator<String> {}"))
                .isNotEmpty();
    }

    private static List<String> matches(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private List<String> faultsOf(String example) {
        DiagnosticCollector<JavaFileObject> faults = new DiagnosticCollector<>();
        List<String> options =
                List.of("-proc:none", "-cp", System.getProperty("java.class.path"), "-d", classes.toString());
        ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, faults, options, null, List.of(source(example)))
                .call();
        return faults.getDiagnostics().stream().map(Object::toString).toList();
    }

    private static JavaFileObject source(String text) {
        String name = CLASS.matcher(text).results().findFirst().orElseThrow().group(1);
        return new SimpleJavaFileObject(URI.create("readme:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
