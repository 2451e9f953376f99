package io.advantagehub.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.advantagehub.api.DistributorId;
import io.advantagehub.ledger.Rows.AccountRow;
import io.advantagehub.testing.NaiveWallet;
import io.advantagehub.testing.NaiveWallet.Balances;
import io.advantagehub.testing.NaiveWallet.Credit;
import io.advantagehub.testing.NaiveWallet.Deed;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** One seeded history of three people on one book, told to plain arithmetic step by step. No database. */
final class BookHistory {
    private static final Duration GRACE = Duration.ofDays(7);
    private static final Duration EXPIRY = Duration.ofDays(365);

    private final Random random;
    private final String name;
    private final Book book;
    private final NaiveWallet model;
    private final List<String> people = List.of("ana", "bruno", "carla");
    private final List<Accrued> accrued = new ArrayList<>();
    private final List<Held> holds = new ArrayList<>();
    private final List<Done> done = new ArrayList<>();
    private Instant now = ABook.JANUARY;

    BookHistory(long seed, BigDecimal share) {
        random = new Random(seed);
        name = "seed " + seed + ", share " + share;
        model = new NaiveWallet(share, GRACE, EXPIRY);
        book = new Book(ABook.BRL, new LedgerPolicy.Terms(share, GRACE, EXPIRY));
        people.forEach(who -> book.loaded()
                .add(new Account(
                        new AccountRow(id(who).value(), who, "BRL", 0, 0, 0, 0, 0, 0, Beginning.OF_TIME, null, null))));
    }

    private record Accrued(String who, UUID lot, Credit credit, long amount, long[] claimed, long[] forgiven) {}

    private record Held(String who, UUID id, long amount, NaiveWallet.Hold model) {}

    private record Done(UUID transfer, Deed deed) {}

    Book run(int steps) {
        List<Runnable> deeds = List.of(
                this::accrue,
                this::accrue,
                this::claim,
                this::hold,
                this::hold,
                this::end,
                this::end,
                this::honour,
                this::adjust,
                this::reverse);
        for (int step = 0; step < steps; step++) {
            now = now.plus(Duration.ofHours(random.nextInt(4) == 0 ? random.nextInt(130) : random.nextInt(5)));
            people.forEach(who -> book.catchUp(id(who), now));
            any(deeds).run();
            check(step);
        }
        return book;
    }

    private void accrue() {
        String who = any(people);
        long amount = 1 + random.nextInt(3_000);
        // Whole hours, so that much falls due at one instant.
        Instant earned = now.minus(Duration.ofHours(random.nextInt(100)));
        Instant matures = earned.plus(Duration.ofHours(random.nextInt(400)));
        Instant expires = random.nextInt(6) == 0 ? null : earned.plus(Duration.ofHours(random.nextInt(1_500)));
        TransferKind kind = random.nextInt(4) == 0 ? TransferKind.OPENING_BALANCE : TransferKind.REFERRAL_ACCRUAL;
        UUID lot = book.accrue(id(who), amount, new LotTerms(earned, matures, expires), kind, cause());
        Credit credit = model.earn(who, amount, earned, matures, expires);
        book.catchUp(id(who), now);
        if (kind == TransferKind.REFERRAL_ACCRUAL) {
            accrued.add(new Accrued(who, lot, credit, amount, new long[1], new long[1]));
        }
    }

    private void claim() {
        if (accrued.isEmpty()) {
            return;
        }
        Accrued accrual = any(accrued);
        long left = accrual.amount() - accrual.claimed()[0];
        if (left > 0) {
            long amount = random.nextBoolean() ? left : 1 + random.nextLong(left);
            Book.Claim claim = new Book.Claim(accrual.lot(), amount, accrual.forgiven()[0]);
            accrual.forgiven()[0] += book.clawBack(id(accrual.who()), claim, cause());
            accrual.claimed()[0] += amount;
            model.claim(accrual.who(), accrual.credit(), amount, now);
        }
    }

    private void hold() {
        String who = any(people);
        long available = book.balance(id(who)).available();
        int before = book.postings().transfers().size();
        Instant until = now.plus(Duration.ofHours(1 + random.nextInt(700)));
        assertThatIllegalStateException().isThrownBy(() -> book.debit(id(who), available + 1, cause()));
        assertThat(book.postings().transfers()).hasSize(before);
        if (available > 0) {
            long amount = random.nextInt(3) == 0 ? available : 1 + random.nextLong(available);
            UUID id = book.hold(id(who), amount, until, TransferKind.REDEMPTION_HOLD, cause());
            holds.add(new Held(who, id, amount, model.hold(who, amount, until, now)));
        }
    }

    private void end() {
        List<Held> open = holds.stream().filter(held -> book.isHeld(held.id())).toList();
        if (open.isEmpty()) {
            return;
        }
        Held held = any(open);
        switch (random.nextInt(5)) {
            case 0 -> {
                Instant until = now.plus(Duration.ofHours(1 + random.nextInt(700)));
                UUID successor = book.carry(held.id(), until, now);
                model.carry(held.model(), until, now);
                holds.remove(held);
                holds.add(new Held(held.who(), successor, held.amount(), held.model()));
            }
            case 1 -> {
                book.release(held.id(), cause());
                model.release(held.model(), now, now);
            }
            case 2 -> {
                String to = any(people);
                if (!to.equals(held.who())) {
                    UUID transfer = book.transfer(held.id(), id(to), cause());
                    done.add(new Done(transfer, model.transfer(held.model(), to, now, now)));
                }
            }
            case 3 -> done.add(new Done(book.payOut(held.id(), cause()), model.payOut(held.model(), now, now)));
            default -> {
                long amount = random.nextBoolean() ? held.amount() : 1 + random.nextLong(held.amount());
                UUID transfer = book.redeem(held.id(), amount, cause());
                done.add(new Done(transfer, model.redeem(held.model(), amount, now, now)));
            }
        }
    }

    private void honour() {
        List<Held> ended =
                holds.stream().filter(held -> !book.isHeld(held.id())).toList();
        if (!ended.isEmpty()) {
            Held held = any(ended);
            long amount = 1 + random.nextLong(held.amount());
            boolean redeems = random.nextBoolean();
            TransferKind kind = redeems ? TransferKind.LATE_REDEMPTION : TransferKind.LATE_PAYOUT;
            book.loaded().addHeldLots(held.id(), TestPostings.lotsOf(book, held.id()));
            UUID transfer = book.honour(held.id(), id(held.who()), amount, kind, cause());
            done.add(new Done(transfer, model.honour(held.model(), amount, redeems, now)));
        }
    }

    private void adjust() {
        String who = any(people);
        long available = book.balance(id(who)).available();
        if (random.nextBoolean() || available == 0) {
            long amount = 1 + random.nextInt(1_000);
            Instant expires = random.nextBoolean() ? null : now.plus(Duration.ofHours(1 + random.nextInt(900)));
            UUID transfer = book.credit(id(who), amount, new LotTerms(now, now, expires), cause());
            done.add(new Done(transfer, model.give(who, amount, expires, now)));
        } else {
            long amount = random.nextInt(3) == 0 ? available : 1 + random.nextLong(available);
            UUID transfer = book.debit(id(who), amount, cause());
            done.add(new Done(transfer, model.takeAway(who, amount, now)));
        }
    }

    private void reverse() {
        if (!done.isEmpty()) {
            Done some = done.remove(random.nextInt(done.size()));
            Posted posted = TestPostings.posted(book, some.transfer());
            assertThat(book.leftToReverse(posted)).isEqualTo(model.left(some.deed()));
            if (model.left(some.deed()) > 0) {
                book.reverse(posted, cause());
                model.reverse(some.deed(), now);
            }
        }
    }

    private void check(int step) {
        for (String who : people) {
            Balances expected = model.balances(who, now);
            assertThat(book.balance(id(who)))
                    .as("%s, step %d, %s", name, step, who)
                    .isEqualTo(new Balance(
                            expected.future(),
                            expected.available(),
                            expected.held(),
                            expected.debt(),
                            expected.redeemed()));
        }
    }

    private Cause cause() {
        return new Cause(now, null, null, "history");
    }

    private static AccountId id(String who) {
        return AccountId.member(new DistributorId(who), ABook.BRL);
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
