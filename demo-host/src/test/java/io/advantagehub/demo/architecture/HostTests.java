package io.advantagehub.demo.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The demo is a host like any other: of the plugin it knows what every host may know. */
class HostTests {
    private static final String PLUGIN = "io.advantagehub..";
    private static final String DEMO = "io.advantagehub.demo..";
    /** Of plugin-api: not {@code edge} and not {@code internal}. */
    private static final String[] FOR_HOSTS = {
        "io.advantagehub.api",
        "io.advantagehub.api.event..",
        "io.advantagehub.api.spi..",
        "io.advantagehub.api.usecase.."
    };

    private static final ArchRule KNOWS_WHAT_HOSTS_MAY_KNOW = classes()
            .that()
            .resideInAPackage(DEMO)
            .should()
            .onlyDependOnClassesThat(
                    not(resideInAPackage(PLUGIN)).or(resideInAPackage(DEMO)).or(resideInAnyPackage(FOR_HOSTS)));

    @Test
    void knowsWhatHostsMayKnow() {
        KNOWS_WHAT_HOSTS_MAY_KNOW.check(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.advantagehub.demo"));
    }

    @Test
    void isCaughtWhereItKnowsMore() {
        assertThat(KNOWS_WHAT_HOSTS_MAY_KNOW
                        .evaluate(new ClassFileImporter().importClasses(HostThatKnowsTheInside.class))
                        .getFailureReport()
                        .getDetails())
                .anyMatch(found -> found.contains("InboxHandler"));
    }
}
