package io.advantagehub.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The features know of each other what is declared, and show one door each. */
class FeaturesTests {
    private static final String BAD = House.ROOT + ".architecture.fixture.features";

    @Test
    void areAllDeclaredAndAllThere() {
        assertThat(House.features()).containsExactlyInAnyOrderElementsOf(declared());
    }

    @Test
    void useOnlyWhatIsDeclared() {
        assertThat(Feature.undeclaredUses(House.CLASSES, House.ROOT)).isEmpty();
    }

    @Test
    void areCaughtWhereTheyUseMore() {
        assertThat(Feature.undeclaredUses(House.COUNTER_EXAMPLES, BAD))
                .containsExactly(
                        BAD + ".ledger.LedgerThatKnowsTheInbox uses " + BAD + ".inbox.Inbox",
                        BAD + ".notification.ListenerThatAsksBack uses " + BAD + ".accrual.Accruals",
                        BAD + ".unheard.UndeclaredFeature uses " + BAD + ".ledger.LedgerThatKnowsTheInbox");
    }

    @Test
    void areEnteredByDeclaredDoorsOnly() {
        assertThat(Feature.undeclaredDoors(House.CLASSES, House.ROOT)).isEmpty();
    }

    @Test
    void areCaughtWhereTheyHaveAnother() {
        assertThat(Feature.undeclaredDoors(House.COUNTER_EXAMPLES, BAD)).contains(BAD + ".ledger.SecondDoor");
        assertThat(Feature.undeclaredDoors(House.COUNTER_EXAMPLES, BAD)).doesNotContain(BAD + ".ledger.Ledger");
    }

    @Test
    void haveTheDoorsThatAreDeclared() {
        assertThat(Feature.missingDoors(House.CLASSES, House.ROOT)).isEmpty();
        assertThat(Feature.missingDoors(House.COUNTER_EXAMPLES, BAD))
                .contains(BAD + ".consent.Consents")
                .doesNotContain(BAD + ".ledger.Ledger");
    }

    private static List<String> declared() {
        return Stream.concat(Feature.MAY_USE.keySet().stream(), Stream.of(Feature.TABLE_OF_CONTENTS))
                .toList();
    }
}
