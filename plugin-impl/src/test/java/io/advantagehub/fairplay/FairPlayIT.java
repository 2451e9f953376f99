package io.advantagehub.fairplay;

import static io.advantagehub.testing.Person.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.usecase.ReviewEarnings.Status;
import io.advantagehub.ledger.MovementQuery;
import io.advantagehub.ledger.MovementReader;
import io.advantagehub.ledger.MovementRow;
import io.advantagehub.ledger.MovementStatus;
import io.advantagehub.web.JsonText;
import io.advantagehub.web.Paging;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Suspicious earnings stay future until somebody has decided, with a reason that can be read. */
class FairPlayIT {
    @AutoClose
    private static final FairPlayFixture shop = new FairPlayFixture();

    private static int people;

    private String ana;
    private String twin;

    /** Ana, and an account below her that has her phone. */
    @BeforeEach
    void somebodyWithTwoAccounts() {
        people++;
        ana = "ana" + people;
        twin = "twin" + people;
        shop.plugin().clear("ah_review");
        String phone = "+5511987" + (650_000 + people);
        String now = shop.clock.instant().toString();
        shop.happen(
                aPerson(ana).phone(phone).signsUp(now),
                aPerson(twin).under(ana).phone(phone).signsUp(now));
    }

    @AfterEach
    void theLedgerAgrees() {
        assertThat(shop.balanced()).isTrue();
        List.of("mode", "burst.purchases", "burst.sign-ups", "weight.same-phone")
                .forEach(shop::unset);
    }

    @Test
    void whatSomebodyEarnsFromTheirOwnPhoneStaysFutureUntilReleasedAndIsThenAvailableAtOnce() {
        buysTwin("100.00");
        ReviewRow review = onlyOne();
        assertThat(review.amount()).isEqualTo(1_000);
        assertThat(codes(review)).isEqualTo("same-phone");
        assertThat(text(review))
                .isEqualTo("The buyer " + twin + " has the same phone number as " + ana
                        + ", who earns from the purchase: they may be one person with two accounts.");

        shop.passes("P60D");
        assertThat(shop.balance(ana)).isEqualTo("future 1000, available 0, debt 0");
        assertThat(movement().status()).isEqualTo(MovementStatus.FUTURE);

        shop.decide(review.id(), Verdict.RELEASE);
        assertThat(shop.balance(ana)).isEqualTo("future 0, available 1000, debt 0");
        assertThat(movement().status()).isEqualTo(MovementStatus.AVAILABLE);
        ReviewRow decided = read(review.id());
        assertThat(decided.told()).isEqualTo(Status.RELEASED);
        assertThat(decided.decidedBy()).isEqualTo("admin");
        assertThat(decided.note()).isEqualTo("looked at");
        assertThat(decided.moved()).isEqualTo(1_000);
    }

    @Test
    void whatIsReleasedEarlyMaturesAtItsOwnDateAndExpiresAtItsOwn() {
        buysTwin("100.00");
        shop.passes("P10D");
        shop.decide(onlyOne().id(), Verdict.RELEASE);

        shop.passes("P19DT23H");
        assertThat(shop.balance(ana)).isEqualTo("future 1000, available 0, debt 0");
        shop.passes("PT1H");
        assertThat(shop.balance(ana)).isEqualTo("future 0, available 1000, debt 0");
        shop.passes("P335D");
        assertThat(shop.balance(ana)).isEqualTo("future 0, available 0, debt 0");
    }

    @Test
    void nobodyLosesByWaitingForAReview() {
        buysTwin("100.00");
        shop.passes("P400D");
        assertThat(shop.balance(ana)).isEqualTo("future 1000, available 0, debt 0");

        shop.decide(onlyOne().id(), Verdict.RELEASE);

        assertThat(shop.balance(ana)).isEqualTo("future 0, available 1000, debt 0");
        shop.passes("P6DT23H");
        assertThat(shop.balance(ana)).isEqualTo("future 0, available 1000, debt 0");
        shop.passes("PT1H");
        assertThat(shop.balance(ana)).isEqualTo("future 0, available 0, debt 0");
    }

    @Test
    void whatIsRefusedIsTakenBackOnceWithItsReason() {
        String order = buysTwin("100.00");
        ReviewRow review = onlyOne();

        shop.decide(review.id(), Verdict.REFUSE);

        assertThat(shop.balance(ana)).isEqualTo("future 0, available 0, debt 0");
        assertThat(shop.plugin()
                        .jdbc()
                        .queryForList(
                                "SELECT CONCAT_WS(' ', kind, amount, actor, reason) FROM ah_transfer"
                                        + " WHERE kind = 'CLAW_BACK' AND reference = ?",
                                String.class,
                                order))
                .containsExactly("CLAW_BACK 1000 admin review-refused");
        for (Verdict second : Verdict.values()) {
            assertThat(shop.decide(review.id(), second))
                    .isInstanceOfSatisfying(
                            Reviews.Outcome.Refused.class,
                            refused -> assertThat(refused.problem().word()).isEqualTo("review-decided"));
        }
        assertThat(firstLine()).isEqualTo("1 1000 1000");
        shop.happen(shop.refund(order, twin));
        assertThat(shop.balance(ana)).isEqualTo("future 0, available 0, debt 0");
        assertThat(firstLine()).isEqualTo("1 1000 1000");
    }

    @Test
    void whoDecideDifferentlyAtTheSameMomentDecideOnce() throws Exception {
        long futures = 0;
        ExecutorService administrators = Executors.newFixedThreadPool(Verdict.values().length);
        try {
            for (int round = 0; round < 6; round++) {
                String order = buysTwin("100.00");
                UUID review = shop.reviews(Status.HELD).get(0).id();
                CyclicBarrier together = new CyclicBarrier(Verdict.values().length);
                List<Callable<String>> decisions = Arrays.stream(Verdict.values())
                        .<Callable<String>>map(verdict -> () -> {
                            together.await();
                            return outcome(shop.decide(review, verdict));
                        })
                        .toList();

                List<String> outcomes = new ArrayList<>();
                for (Future<String> outcome : administrators.invokeAll(decisions)) {
                    outcomes.add(outcome.get());
                }

                Status decided = read(review).told();
                boolean released = decided == Status.RELEASED;
                assertThat(outcomes).containsExactlyInAnyOrder(decided.name(), "409 review-decided");
                assertThat(clawedBack(order)).isEqualTo(released ? 0 : 1);
                futures += released ? 1_000 : 0;
                assertThat(shop.balance(ana)).isEqualTo("future " + futures + ", available 0, debt 0");
            }
        } finally {
            administrators.shutdownNow();
        }
    }

    private static String outcome(Reviews.Outcome outcome) {
        return outcome instanceof Reviews.Outcome.Decided decided
                ? decided.row().told().name()
                : outcome instanceof Reviews.Outcome.Refused refused
                        ? refused.problem().status() + " " + refused.problem().word()
                        : "";
    }

    private static int clawedBack(String order) {
        Integer times = shop.plugin()
                .jdbc()
                .queryForObject(
                        "SELECT COUNT(*) FROM ah_transfer WHERE kind = 'CLAW_BACK' AND reference = ?",
                        Integer.class,
                        order);
        return times == null ? 0 : times;
    }

    /** What ana sees of the twin: purchases, earned, and taken back of it. */
    private String firstLine() {
        return shop.plugin()
                .jdbc()
                .queryForObject(
                        "SELECT CONCAT_WS(' ', purchases, earned, refunded) FROM ah_first_line"
                                + " WHERE sponsor_id = ? AND member_id = ?",
                        String.class,
                        ana,
                        twin);
    }

    @Test
    void whatARefundTakesWhileItIsHeldIsNeitherReleasedNorRefused() {
        String released = buysTwin("100.00");
        String refused = buysTwin("50.00");
        shop.happen(shop.refund(released, twin, "40.00"), shop.refund(refused, twin));
        assertThat(shop.balance(ana)).isEqualTo("future 600, available 0, debt 0");
        assertThat(shop.bean(ReviewViews.class)
                        .page(Status.HELD, ana, new Paging(10, null))
                        .items())
                .extracting(view -> view.left().toDecimalString())
                .containsExactly("0.00", "6.00");

        shop.reviews(Status.HELD)
                .forEach(review ->
                        shop.decide(review.id(), review.orderId().equals(released) ? Verdict.RELEASE : Verdict.REFUSE));

        shop.passes("P31D");
        assertThat(shop.balance(ana)).isEqualTo("future 0, available 600, debt 0");
        assertThat(shop.reviews(Status.REFUSED)).extracting(ReviewRow::moved).containsExactly(0L);
    }

    @Test
    void aBurstOfPurchasesIsHeldFromItsLimitOn() {
        shop.set("burst.purchases", "3");
        String now = shop.clock.instant().toString();
        IntStream.range(0, 6)
                .forEach(i -> shop.happen(aPerson("b" + people + i).under(ana).signsUp(now)));
        HostEvent[] first = IntStream.range(0, 4)
                .mapToObj(i -> shop.purchase("burst" + people + i, "b" + people + i, "10.00"))
                .toArray(HostEvent[]::new);

        shop.happen(first);
        shop.happen(shop.purchase("burst" + people + 4, "b" + people + 4, "10.00"));
        assertThat(shop.reviews(Status.HELD))
                .extracting(ReviewRow::orderId)
                .containsExactly("burst" + people + 4, "burst" + people + 3);
        assertThat(text(shop.reviews(Status.HELD).get(0)))
                .isEqualTo("Purchases in the first line of " + ana
                        + " within 60 min: 5. Above 3 somebody should take a look.");

        shop.passes("PT1H");
        shop.happen(shop.purchase("burst" + people + 5, "b" + people + 5, "10.00"));
        assertThat(shop.reviews(Status.HELD)).hasSize(2);
        shop.passes("P31D");
        assertThat(shop.balance(ana)).isEqualTo("future 200, available 400, debt 0");
    }

    @Test
    void aBurstOfSignUpsMakesThePurchasesThatFollowSuspicious() {
        shop.set("burst.sign-ups", "3");
        String now = shop.clock.instant().toString();
        IntStream.range(0, 4)
                .forEach(i -> shop.happen(aPerson("s" + people + i).under(ana).signsUp(now)));

        shop.happen(shop.purchase("sign-up" + people, "s" + people + 0, "10.00"));

        assertThat(codes(onlyOne())).isEqualTo("sign-up-burst");
    }

    @Test
    void whoIsToldOfAgainSignsUpOnce() {
        shop.set("burst.sign-ups", "3");
        IntStream.range(0, 4)
                .forEach(i -> shop.happen(aPerson("told" + people)
                        .under(ana)
                        .signsUp(shop.clock.instant().plusSeconds(i).toString())));

        shop.happen(shop.purchase("told-again" + people, "told" + people, "10.00"));

        assertThat(shop.reviews(Status.HELD)).isEmpty();
    }

    @Test
    void aRingIsOfThoseWhoHadMoneyBackInTheMonthsThatItsFiguresSpeakOf() {
        String now = shop.clock.instant().toString();
        IntStream.range(0, 4)
                .forEach(i -> shop.happen(aPerson("o" + people + i).under(ana).signsUp(now)));
        IntStream.range(0, 2).forEach(i -> {
            shop.happen(shop.purchase("old" + people + i, "o" + people + i, "100.00"));
            shop.happen(shop.refund("old" + people + i, "o" + people + i));
        });
        ZonedDateTime before = shop.clock.instant().atZone(ZoneOffset.UTC);
        shop.passes("P" + ChronoUnit.DAYS.between(before, before.plusMonths(6)) + "D");
        shop.happen(shop.purchase("new" + people, "o" + people + 2, "100.00"));
        shop.happen(shop.refund("new" + people, "o" + people + 2));

        shop.happen(shop.purchase("last" + people, "o" + people + 3, "100.00"));

        assertThat(shop.reviews(Status.HELD)).isEmpty();
    }

    @Test
    void aRingOfBuyersWhoHaveTheirMoneyBackIsHeldWithItsFigures() {
        String now = shop.clock.instant().toString();
        IntStream.range(0, 4)
                .forEach(i -> shop.happen(aPerson("c" + people + i).under(ana).signsUp(now)));
        IntStream.range(0, 4).forEach(i -> shop.happen(shop.purchase("ring" + people + i, "c" + people + i, "100.00")));
        shop.passes("P10D");
        shop.happen(shop.refund("ring" + people + 0, "c" + people + 0));
        shop.passes("P21D");
        IntStream.range(1, 3).forEach(i -> shop.happen(shop.refund("ring" + people + i, "c" + people + i)));
        assertThat(shop.reviews(Status.HELD)).isEmpty();

        shop.happen(shop.purchase("again" + people, "c" + people + 3, "100.00"));

        assertThat(codes(onlyOne())).isEqualTo("refund-ring");
        assertThat(text(onlyOne()))
                .isEqualTo("Of what the first line of " + ana + " paid in 6 months, 60 % was refunded; different buyers"
                        + " who had money back: 3; refunds that came only after the cashback was available: 2.");
    }

    @Test
    void onePayoutDestinationOfSeveralPeopleIsSuspiciousToo() {
        String now = shop.clock.instant().toString();
        shop.happen(
                aPerson("d" + people).under(ana).signsUp(now),
                aPerson("e" + people).under(ana).signsUp(now));
        String token = "card-token-" + people;
        List.of(ana, "d" + people, "other" + people).forEach(who -> shop.isPaidOutTo(who, token));

        shop.happen(
                shop.purchase("one" + people, "d" + people, "10.00"),
                shop.purchase("two" + people, "e" + people, "10.00"));

        assertThat(shop.reviews(Status.HELD))
                .extracting(FairPlayIT::codes)
                .containsExactlyInAnyOrder("same-destination shared-destination", "shared-destination");
        assertThat(shop.reviews(Status.HELD)).extracting(ReviewRow::reasons).noneMatch(text -> text.contains(token));
    }

    @Test
    void recordOnlyNotesAndHoldsNothing() {
        shop.set("mode", "record");
        buysTwin("100.00");
        ReviewRow noted = shop.reviews(Status.NOTED).get(0);

        shop.passes("P31D");

        assertThat(shop.balance(ana)).isEqualTo("future 0, available 1000, debt 0");
        assertThat(shop.decide(noted.id(), Verdict.REFUSE))
                .isInstanceOfSatisfying(
                        Reviews.Outcome.Refused.class,
                        refused -> assertThat(refused.problem().word()).isEqualTo("nothing-held"));
        assertThat(shop.bean(ReviewViews.class)
                        .ownPage(ana, new Paging(10, null))
                        .items())
                .isEmpty();
    }

    @Test
    void whatWeighsNothingOrNobodyLooksForIsNotHeld() {
        shop.set("weight.same-phone", "0");
        buysTwin("100.00");
        shop.unset("weight.same-phone");
        shop.set("mode", "off");
        buysTwin("100.00");

        shop.passes("P31D");

        assertThat(shop.balance(ana)).isEqualTo("future 0, available 2000, debt 0");
        assertThat(shop.plugin().jdbc().queryForList("SELECT * FROM ah_review")).isEmpty();
    }

    @Test
    void anAppealIsNotedOnceAndOnlyOfOnesOwn() {
        buysTwin("100.00");
        UUID id = onlyOne().id();
        Reviews reviews = shop.bean(Reviews.class);

        assertThat(reviews.appeal(id, twin, "not mine")).isFalse();
        assertThat(reviews.appeal(id, ana, "we are two people")).isTrue();
        assertThat(reviews.appeal(id, ana, "again")).isFalse();

        assertThat(read(id).appeal()).isEqualTo("we are two people");
        assertThat(shop.bean(ReviewViews.class)
                        .ownPage(ana, new Paging(10, null))
                        .items())
                .singleElement()
                .satisfies(own -> assertThat(JsonText.of(own).json())
                        .contains("we are two people")
                        .doesNotContain("phone"));
    }

    @Test
    void manyPurchasesNeedAsManyStatementsAsFew() {
        HostEvent[] few = purchases(3);
        HostEvent[] many = purchases(60);

        int forFew = shop.plugin().statements(() -> shop.happen(few));
        int forMany = shop.plugin().statements(() -> shop.happen(many));

        assertThat(forMany).isEqualTo(forFew);
    }

    private HostEvent[] purchases(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> shop.purchase("m" + people + "-" + count + "-" + i, twin, "10.00"))
                .toArray(HostEvent[]::new);
    }

    private String buysTwin(String amount) {
        String order = "o" + UUID.randomUUID().toString().substring(0, 12);
        shop.happen(shop.purchase(order, twin, amount));
        return order;
    }

    private static ReviewRow onlyOne() {
        assertThat(shop.reviews(Status.HELD)).hasSize(1);
        return shop.reviews(Status.HELD).get(0);
    }

    private static ReviewRow read(UUID id) {
        return shop.bean(ReviewMapper.class).find(id).orElseThrow();
    }

    private static String codes(ReviewRow review) {
        return String.join(
                " ",
                ReasonsJson.read(review.reasons()).stream().map(Reason::code).toList());
    }

    private static String text(ReviewRow review) {
        return new ReasonTexts().say(ReasonsJson.read(review.reasons()).get(0)).get("en");
    }

    private MovementRow movement() {
        return shop.bean(MovementReader.class)
                .find(
                        new DistributorId(ana),
                        FairPlayFixture.BRL,
                        new MovementQuery(null, null, null, null, Long.MAX_VALUE, 10),
                        shop.clock.instant())
                .get(0);
    }
}
