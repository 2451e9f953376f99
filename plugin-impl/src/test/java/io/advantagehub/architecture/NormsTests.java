package io.advantagehub.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of what norms ask of codes and of what the ledger keeps: whole, and each test that they name is one. */
class NormsTests {
    private static final Path ROOT = Path.of("..");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([0-9]+) \\|.*$");
    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z]*(?:IT|Tests))\\.([a-z][A-Za-z]*)`");

    @ParameterizedTest
    @CsvSource({"docs/confirmation-norms.md, 38", "docs/ledger-invariants.md, 15"})
    void aTableHasEveryItemOnceAndATestOrAReasonForEach(String table, int items) throws IOException {
        Map<Integer, String> rows = rows(table);

        assertThat(rows.keySet())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, items).boxed().toList());
        assertThat(rows.values()).allMatch(row -> NAMED.matcher(row).find() || row.contains("does not apply:"));
    }

    @ParameterizedTest
    @CsvSource({"docs/confirmation-norms.md, 38", "docs/ledger-invariants.md, 15"})
    void everyTestThatATableNamesIsThere(String name, int items) throws IOException {
        String table = Files.readString(ROOT.resolve(name));
        Map<String, String> sources = tests();

        List<String> missing = NAMED.matcher(table)
                .results()
                .filter(named -> !isTest(sources.getOrDefault(named.group(1), ""), named.group(2)))
                .map(MatchResult::group)
                .distinct()
                .toList();

        assertThat(missing).isEmpty();
        assertThat(NAMED.matcher(table).results().count()).isGreaterThan(items);
    }

    @Test
    void aTestThatIsNotThereIsFound() {
        String source = "    @Test\n    void there() {}\n    private void helper() {}\n";

        assertThat(isTest(source, "there")).isTrue();
        assertThat(isTest(source, "helper")).isFalse();
        assertThat(isTest(source, "gone")).isFalse();
    }

    /** Comparing as {@code Arrays.equals} does takes the longer the more is right (OWASP ASVS 11.2.4). */
    @Test
    void whatIsSecretIsComparedInConstantTime() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.advantagehub.confirmation", "io.advantagehub.totp", "io.advantagehub.keys");
        List<JavaMethodCall> calls = classes.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .toList();

        assertThat(calls)
                .noneMatch(call -> call.getTargetOwner().isEquivalentTo(Arrays.class)
                        && call.getName().equals("equals"));
        assertThat(calls.stream()
                        .filter(call -> call.getTargetOwner().isEquivalentTo(MessageDigest.class)
                                && call.getName().equals("isEqual"))
                        .map(call -> call.getOriginOwner().getSimpleName())
                        .distinct())
                .contains("Bound", "Totp");
    }

    private static Map<Integer, String> rows(String table) throws IOException {
        Map<Integer, String> rows = new TreeMap<>();
        ROW.matcher(Files.readString(ROOT.resolve(table)))
                .results()
                .forEach(row -> assertThat(rows.put(Integer.valueOf(row.group(1)), row.group()))
                        .as("once: %s", row.group(1))
                        .isNull());
        return rows;
    }

    private static Map<String, String> tests() throws IOException {
        Map<String, String> tests = new TreeMap<>();
        for (String module : List.of("plugin-api", "plugin-impl", "demo-host")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).collect(Collectors.toList())) {
                    tests.merge(
                            file.getFileName().toString().replace(".java", ""),
                            Files.readString(file),
                            (one, other) -> one + other);
                }
            }
        }
        return tests;
    }

    /** A method that is no helper, with the annotation of a test above it. */
    private static boolean isTest(String source, String method) {
        int at = source.indexOf("\n    void " + method + "(");
        if (at < 0) {
            return false;
        }
        String above = source.substring(Math.max(0, source.lastIndexOf("\n\n", at)), at);
        return above.contains("@Test") || above.contains("@ParameterizedTest");
    }
}
