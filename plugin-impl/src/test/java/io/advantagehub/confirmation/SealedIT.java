package io.advantagehub.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.Confirmation;
import io.advantagehub.api.Confirmation.Status;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.spi.ProtectedOperation.Answer;
import io.advantagehub.api.usecase.ConfirmOperations;
import io.advantagehub.api.usecase.ConfirmOperations.Entered;
import io.advantagehub.api.usecase.ConfirmOperations.Found;
import io.advantagehub.api.usecase.ConfirmOperations.Report;
import io.advantagehub.api.usecase.ConfirmOperations.Reported;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing but what a code confirmed, as it was then, is told to a host as confirmed, or handed over to it. */
class SealedIT {
    @AutoClose
    private static final CodesFixture HUB = new CodesFixture();

    private DistributorId ana;

    @BeforeEach
    void somebody() {
        HUB.reset();
        ana = HUB.somebody();
    }

    @Test
    void whatIsAlteredAfterItWasConfirmedIsNotHandedOver() {
        Confirmation asked = HUB.asked(CodesFixture.PRINT, ana);
        HUB.enter(ana, asked, HUB.code(ana));
        String altering = "UPDATE ah_confirmation SET fields = REPLACE(fields, '%s', '%s') WHERE id = ?";
        assertThat(HUB.change(altering.formatted("40.00", "99.00"), asked)).isEqualTo(1);

        HUB.runsErrands();

        assertThat(HUB.print.calls).hasValue(0);
        assertThat(HUB.status(ana, asked)).isEqualTo(Status.CONFIRMED);
        HUB.change(altering.formatted("99.00", "40.00"), asked);
        HUB.passes(Duration.ofSeconds(10));
        HUB.runsErrands();
        assertThat(HUB.print.calls).hasValue(1);
        assertThat(HUB.status(ana, asked)).isEqualTo(Status.EXECUTED);
    }

    @Test
    void nothingConfirmedOutlivesItsProcessWhereNobodyConfiguredKeys() {
        CodesFixture before = HUB.withKeys();
        Confirmation asked = before.asked(CodesFixture.PRINT, ana);
        before.enter(ana, asked, before.code(ana));
        Confirmation waiting = before.asked(CodesFixture.BOOK, ana);
        String code = before.code(ana);
        ConfirmOperations.Wish wish = HUB.wish(CodesFixture.PRINT, ana, "41.00");
        Confirmation done =
                ((ConfirmOperations.Asked.Waiting) before.operations().ask(wish)).confirmation();
        before.enter(ana, done, before.code(ana));
        before.leaves();

        CodesFixture after = HUB.withKeys();
        after.runsErrands();

        assertThat(after.print.calls).hasValue(0);
        assertThat(after.operations().operation(asked.id())).isEqualTo(new Found.Changed());
        assertThat(after.enter(ana, waiting, code)).isInstanceOf(Entered.Expired.class);
        assertThat(after.operations().report(asked.id(), new Report.Failed("no key")))
                .isInstanceOf(Reported.Done.class);
        assertThat(after.operations().operation(asked.id())).isInstanceOf(Found.There.class);
        assertThat(after.operations().report(done.id(), new Report.Executed())).isInstanceOf(Reported.Done.class);
        assertThat(after.operations().operation(done.id())).isInstanceOf(Found.There.class);
        assertThat(after.operations().ask(wish)).isInstanceOf(ConfirmOperations.Asked.Waiting.class);
        after.leaves();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ah_confirmation SET fields = REPLACE(fields, '40.00', '99.00') WHERE id = ?",
                "UPDATE ah_confirmation SET distributor_id = 'somebody-else' WHERE id = ?",
                "UPDATE ah_confirmation SET operation_type = 'hotel.book' WHERE id = ?",
                "UPDATE ah_confirmation SET op_digest = UNHEX(SHA2('x', 256)) WHERE id = ?",
                "UPDATE ah_confirmation SET key_id = NULL WHERE id = ?",
                "UPDATE ah_confirmation SET state = 'NOT_REQUIRED' WHERE id = ?"
            })
    void whatIsAlteredAfterItWasConfirmedIsToldToNoHost(String alteration) {
        HUB.print.answer = new Answer.Later();
        Confirmation asked = HUB.asked(CodesFixture.PRINT, ana);
        HUB.enter(ana, asked, HUB.code(ana));
        assertThat(HUB.operations().operation(asked.id()))
                .isInstanceOfSatisfying(
                        Found.There.class,
                        there -> assertThat(there.operation().ended().status()).isEqualTo(Status.CONFIRMED));

        assertThat(HUB.change(alteration, asked)).isEqualTo(1);

        assertThat(HUB.operations().operation(asked.id())).isEqualTo(new Found.Changed());
        HUB.change("DELETE FROM ah_execution WHERE confirmation_id = ?", asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONFIRMED", "EXECUTED", "NOT_REQUIRED"})
    void whatNobodyConfirmedPassesForNothingElseByItsStateAlone(String state) {
        ConfirmOperations.Wish wish = HUB.wish(CodesFixture.PRINT, ana, "40.00");
        Confirmation asked = ((ConfirmOperations.Asked.Waiting) HUB.operations().ask(wish)).confirmation();
        HUB.change("UPDATE ah_confirmation SET state = '" + state + "', mac = NULL WHERE id = ?", asked);
        HUB.change("INSERT INTO ah_execution (confirmation_id, due_at) VALUES (?, '2020-01-01')", asked);

        HUB.runsErrands();

        assertThat(HUB.print.calls).hasValue(0);
        assertThat(HUB.operations().operation(asked.id())).isEqualTo(new Found.Changed());
        assertThat(HUB.operations().ask(wish))
                .isInstanceOfSatisfying(
                        ConfirmOperations.Asked.Refused.class,
                        no -> assertThat(no.word()).isEqualTo("operation-changed"));
        HUB.change("DELETE FROM ah_execution WHERE confirmation_id = ?", asked);
    }

    @Test
    void whatIsAlteredBeforeARestartIsNotHandedOverWhereNobodyConfiguredKeysEither() {
        CodesFixture node = HUB.withKeys();
        Confirmation asked = node.asked(CodesFixture.PRINT, ana);
        node.enter(ana, asked, node.code(ana));
        String altering = "UPDATE ah_confirmation SET fields = REPLACE(fields, '40.00', '99.00') WHERE id = ?";
        assertThat(node.change(altering, asked)).isEqualTo(1);

        node.runsErrands();

        assertThat(node.print.calls).hasValue(0);
        node.leaves();
        HUB.change("DELETE FROM ah_execution WHERE confirmation_id = ?", asked);
    }
}
