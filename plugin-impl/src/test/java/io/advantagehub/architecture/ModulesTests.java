package io.advantagehub.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The modules look one way. */
class ModulesTests {
    private static final String BAD = House.ROOT + ".architecture.fixture";

    @Test
    void everyPackageThatARuleSpeaksOfIsThere() {
        assertThat(House.CLASSES.containPackage(House.ROOT + ".api")).isTrue();
        assertThat(House.CLASSES.containPackage(House.ROOT + ".routes")).isTrue();
        assertThat(House.features()).isNotEmpty();
    }

    @Test
    void theApiKnowsTheJdkOnly() {
        ModuleRules.apiKnowsTheJdkOnly(House.API).check(House.CLASSES);
        assertThat(catches(ModuleRules.apiKnowsTheJdkOnly(BAD + ".api..")))
                .contains("ApiThatKnowsSpring")
                .contains("ApiThatKnowsSql");
    }

    @Test
    void routesKnowNeitherSpringNorSqlNorTheRules() {
        ModuleRules.routesKnowNeitherSpringNorSql(House.ROUTES).check(House.CLASSES);
        ModuleRules.routesKnowOfUsTheApiOnly(House.ROUTES).check(House.CLASSES);
        assertThat(catches(ModuleRules.routesKnowNeitherSpringNorSql(BAD + ".routes..")))
                .contains("RouteThatKnowsSpring")
                .contains("RouteThatKnowsSql");
        assertThat(catches(ModuleRules.routesKnowOfUsTheApiOnly(BAD + ".routes..")))
                .contains("RouteThatKnowsSql");
    }

    @Test
    void rulesKnowNoCamelAndNoRoutes() {
        ModuleRules.featuresKnowNoCamelAndNoRoutes(House.ROUTES, House.DEMO).check(House.CLASSES);
        assertThat(catches(ModuleRules.featuresKnowNoCamelAndNoRoutes(House.ROUTES, House.DEMO)))
                .contains("FeatureThatKnowsCamel");
    }

    private static String catches(ArchRule rule) {
        return rule.evaluate(House.COUNTER_EXAMPLES).getFailureReport().toString();
    }
}
