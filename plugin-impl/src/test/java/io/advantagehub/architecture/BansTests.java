package io.advantagehub.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is banned is done nowhere, and would be found. */
class BansTests {

    @ParameterizedTest
    @EnumSource
    void nobodyDoesIt(Ban ban) {
        assertThat(ban.brokenBy(House.CLASSES)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void itIsCaughtWhereItIsDone(Ban ban) {
        assertThat(ban.brokenBy(new ClassFileImporter().importClasses(ban.counterExample())))
                .isNotEmpty();
    }
}
