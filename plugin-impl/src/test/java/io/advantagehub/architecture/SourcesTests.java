package io.advantagehub.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and methods stay small enough to be read, and each package says what it is. */
class SourcesTests {
    private static final int LONGEST_FILE = 250;
    private static final int LONGEST_METHOD = 40;
    /** Four is the aim. */
    private static final int MOST_PARAMETERS = 5;

    private static final List<Source> MAIN = Source.all();

    @TempDir
    Path elsewhere;

    @Test
    void aFileIsReadInOneSitting() throws Exception {
        assertThat(tooLong(MAIN)).isEmpty();
        assertThat(tooLong(written("class Long {\n" + "// line\n".repeat(LONGEST_FILE) + "}\n")))
                .hasSize(1);
    }

    @Test
    void aMethodFitsAScreen() throws Exception {
        assertThat(tooLongMethods(MAIN)).isEmpty();
        assertThat(tooLongMethods(written("class Long { void run() {\n" + "i++;\n".repeat(LONGEST_METHOD) + "}\n}\n")))
                .containsExactly("Long.run");
    }

    @Test
    void aMethodTakesFewThings() throws Exception {
        assertThat(tooManyParameters(MAIN)).isEmpty();
        assertThat(tooManyParameters(
                        written("class Greedy { void take(int a, int b, int c, int d, int e, int f) {} }")))
                .containsExactly("Greedy.take");
    }

    @Test
    void aPackageSaysWhatItIsAndWhatIsNull() throws Exception {
        assertThat(silentPackages(MAIN)).isEmpty();
        assertThat(silentPackages(written("package x; class Alone {}"))).containsExactly(elsewhere);
    }

    private static List<Path> tooLong(List<Source> sources) {
        return sources.stream()
                .filter(source -> source.lines() > LONGEST_FILE)
                .map(Source::file)
                .toList();
    }

    private static List<String> tooLongMethods(List<Source> sources) {
        return sources.stream()
                .flatMap(source -> source.methods().stream())
                .filter(method -> method.lines() > LONGEST_METHOD)
                .map(Source.Method::name)
                .toList();
    }

    private static List<String> tooManyParameters(List<Source> sources) {
        return sources.stream()
                .flatMap(source -> source.methods().stream())
                .filter(method -> method.parameters() > MOST_PARAMETERS)
                .map(Source.Method::name)
                .toList();
    }

    private static Set<Path> silentPackages(List<Source> sources) {
        Set<Path> told = sources.stream()
                .filter(source -> source.isPackageInfo()
                        && source.text().contains("@NullMarked")
                        && source.text().startsWith("/**"))
                .map(source -> source.file().getParent())
                .collect(Collectors.toSet());
        return sources.stream()
                .map(source -> source.file().getParent())
                .filter(directory -> !told.contains(directory))
                .collect(Collectors.toSet());
    }

    private List<Source> written(String text) throws Exception {
        Files.writeString(elsewhere.resolve("CounterExample.java"), text);
        return Source.below(elsewhere);
    }
}
