package io.advantagehub.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** Which way the modules look: {@code camel-routes → plugin-api ← plugin-impl}. */
final class ModuleRules {
    private static final String[] SPRING = {"org.springframework..", "org.mybatis.."};
    private static final String[] SQL = {"java.sql..", "javax.sql..", "org.apache.ibatis..", "org.flywaydb.."};

    private ModuleRules() {}

    static ArchRule apiKnowsTheJdkOnly(String api) {
        return classes()
                .that()
                .resideInAPackage(api)
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(api, "java..", "org.jspecify..").and(resideOutsideOfPackages("java.sql..")))
                .because("host, routes and rules all speak it, whatever else they are made of");
    }

    static ArchRule routesKnowNeitherSpringNorSql(String routes) {
        return noClasses()
                .that()
                .resideInAPackage(routes)
                .should()
                .dependOnClassesThat(resideInAnyPackage(SPRING).or(resideInAnyPackage(SQL)))
                .because("one edge serves every host, and rules and rows are not its business");
    }

    static ArchRule routesKnowOfUsTheApiOnly(String routes) {
        return classes()
                .that()
                .resideInAPackage(routes)
                .should()
                .onlyDependOnClassesThat(
                        not(resideInAnyPackage("io.advantagehub..")).or(resideInAnyPackage(routes, House.API)));
    }

    static ArchRule featuresKnowNoCamelAndNoRoutes(String... others) {
        return noClasses()
                .that(resideOutsideOfPackages(others).and(resideInAnyPackage("io.advantagehub..")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.apache.camel..", House.ROUTES, House.DEMO))
                .because("what crosses a protocol is the edge's, found by ServiceLoader");
    }
}
