package io.advantagehub.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;

/** The classes that the rules are about. */
final class House {
    static final String ROOT = "io.advantagehub";
    static final String API = ROOT + ".api..";
    static final String ROUTES = ROOT + ".routes..";
    static final String DEMO = ROOT + ".demo..";

    /** What is delivered: plugin-api, camel-routes and plugin-impl, without tests. */
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    /** Classes that each break a rule. */
    static final JavaClasses COUNTER_EXAMPLES = new ClassFileImporter().importPackages(ROOT + ".architecture.fixture");

    private House() {}

    /** The features' packages: all below the root but those of the other modules. */
    static List<String> features() {
        return CLASSES.getPackage(ROOT).getSubpackages().stream()
                .map(found -> found.getRelativeName())
                .filter(name -> !List.of("api", "routes").contains(name))
                .sorted()
                .toList();
    }
}
