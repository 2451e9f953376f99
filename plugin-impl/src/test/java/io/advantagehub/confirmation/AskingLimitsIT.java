package io.advantagehub.confirmation;

import static io.advantagehub.testing.AtOnce.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import io.advantagehub.api.OperationFields;
import io.advantagehub.confirmation.Confirmations.Asked;
import io.advantagehub.database.Transactions;
import io.advantagehub.testing.Moment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many codes are sent to whoever asks from one place, however many people they say they are. */
class AskingLimitsIT {
    @AutoClose
    private static final CodesFixture HUB = new CodesFixture();

    private static final int MOST = CodesFixture.PER_ADDRESS;
    private static final AtomicInteger ADDRESSES = new AtomicInteger(100);

    @BeforeEach
    void reset() {
        HUB.reset();
    }

    @Test
    void aHouseholdIsOneAddressWhicheverOfItsOwnItAsksFrom() {
        assertThat(IntStream.range(0, MOST).mapToObj(i -> asksFrom("2001:db8:1:2::" + i)))
                .allMatch(Asked.Waiting.class::isInstance);

        assertThat(asksFrom("2001:db8:1:2:ffff:ffff:ffff:ffff")).isInstanceOf(Asked.Refused.class);
        assertThat(asksFrom("2001:db8:1:3::1")).isInstanceOf(Asked.Waiting.class);
    }

    @Test
    void anAddressOfIpv4IsTheSameHoweverItIsWritten() {
        assertThat(IntStream.range(0, MOST).mapToObj(i -> asksFrom("203.0.113.7")))
                .allMatch(Asked.Waiting.class::isInstance);

        assertThat(asksFrom("::ffff:203.0.113.7")).isInstanceOf(Asked.Refused.class);
        assertThat(asksFrom("203.0.113.8")).isInstanceOf(Asked.Waiting.class);
    }

    @Test
    void noMorePassWhereAllAskAtTheSameMomentOfTwoNodes() throws Exception {
        CodesFixture other = HUB.anotherNode();
        Moment moment = new Moment(MOST + 2);
        List<Callable<Asked>> wishes = new ArrayList<>();
        for (int i = 0; i < MOST + 2; i++) {
            CodesFixture node = i % 2 == 0 ? HUB : other;
            DistributorId who = HUB.somebody();
            wishes.add(() -> node.bean(Transactions.class).own(() -> moment.after(ask(node, who, "198.51.100.9"))));
        }

        List<Asked> answers = atOnce(wishes);
        other.leaves();

        assertThat(answers).filteredOn(Asked.Waiting.class::isInstance).hasSize(MOST);
        assertThat(asksFrom("198.51.100.9")).isInstanceOf(Asked.Refused.class);
    }

    @Test
    void noMoreGoToAPhoneWhereItsOwnersAskAtTheSameMomentOfTwoNodes() throws Exception {
        CodesFixture other = HUB.anotherNode();
        int most = 2;
        HUB.set("limits.confirmation.per-hour", String.valueOf(most));
        Moment moment = new Moment(most + 2);
        List<Callable<Asked>> wishes = new ArrayList<>();
        for (int i = 0; i < most + 2; i++) {
            CodesFixture node = i % 2 == 0 ? HUB : other;
            DistributorId who = HUB.somebody();
            HUB.jdbc().update("UPDATE ah_distributor SET phone = '+5511911112222' WHERE id = ?", who.value());
            wishes.add(() -> node.bean(Transactions.class).own(() -> moment.after(ask(node, who, null))));
        }

        List<Asked> answers = atOnce(wishes);
        other.leaves();

        assertThat(answers).filteredOn(Asked.Waiting.class::isInstance).hasSize(most);
    }

    @Test
    void aPlaceIsForgottenADayLater() {
        asksFrom("198.51.100.77");
        HUB.passes(Duration.ofHours(23));
        assertThat(places()).isPositive();

        HUB.passes(Duration.ofHours(2));

        assertThat(places()).isZero();
    }

    private static int places() {
        return HUB.jdbc().queryForObject("SELECT COUNT(*) FROM ah_code_place", Integer.class);
    }

    @Test
    void aPersonHasNoMoreThanAnHoursHoweverManyTheyAskForAtOnce() throws Exception {
        DistributorId who = HUB.somebody();

        List<Asked> answers = atOnce(Collections.nCopies(
                24, () -> HUB.bean(Transactions.class).own(() -> ask(who, "192.0.2." + ADDRESSES.incrementAndGet()))));

        assertThat(answers).filteredOn(Asked.Waiting.class::isInstance).hasSize(20);
    }

    @Test
    void whoseAskingIsUndoneHasNotAsked() {
        for (int i = 0; i <= MOST; i++) {
            DistributorId who = HUB.somebody();
            assertThatIllegalStateException()
                    .isThrownBy(() -> HUB.bean(Transactions.class).own(() -> {
                        ask(who, "192.0.2.5");
                        throw new IllegalStateException("what it was for cannot be done");
                    }));
        }
        assertThat(asksFrom("192.0.2.5")).isInstanceOf(Asked.Waiting.class);
    }

    /** Somebody else each time. */
    private static Asked asksFrom(String address) {
        DistributorId who = HUB.somebody();
        return HUB.bean(Transactions.class).own(() -> ask(who, address));
    }

    private static Asked ask(DistributorId who, String address) {
        return ask(HUB, who, address);
    }

    private static Asked ask(CodesFixture node, DistributorId who, @Nullable String address) {
        OperationFields fields = OperationFields.none()
                .with("amount", new Money(4000, CodesFixture.BRL))
                .with("to", "Hotel Central");
        return node.bean(HostOperations.class).ask(new HostOperations.Wish(CodesFixture.BOOK, who, fields, address));
    }
}
