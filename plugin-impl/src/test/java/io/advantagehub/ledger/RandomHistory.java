package io.advantagehub.ledger;

import static io.advantagehub.ledger.TestLedger.account;
import static io.advantagehub.ledger.TestLedger.cause;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.advantagehub.api.DistributorId;
import io.advantagehub.testing.NaiveWallet;
import io.advantagehub.testing.NaiveWallet.Balances;
import io.advantagehub.testing.NaiveWallet.Credit;
import io.advantagehub.testing.NaiveWallet.Deed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/** One seeded history on five people, told to the ledger and to the naive wallet step by step. */
final class RandomHistory {
    private static final int PEOPLE = 5;

    private final TestLedger ledger;
    private final String name;
    private final Random random;
    private final NaiveWallet model = new NaiveWallet(TestLedger.SHARE, TestLedger.GRACE, TestLedger.EXPIRY);
    private final List<String> people = new ArrayList<>();
    private final List<Accrual> accruals = new ArrayList<>();
    private final List<Hold> holds = new ArrayList<>();
    private final List<Done> done = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private int step;

    RandomHistory(TestLedger ledger, String name, long seed) {
        this.ledger = ledger;
        this.name = name;
        this.random = new Random(seed);
        for (int i = 0; i < PEOPLE; i++) {
            people.add("p" + i + "-" + UUID.randomUUID());
        }
    }

    private record Accrual(String who, UUID lot, Credit credit, long amount, long[] claimed, long[] forgiven) {}

    private record Hold(String who, UUID id, long amount, NaiveWallet.Hold model) {}

    private record Done(UUID transfer, Deed deed) {}

    void run(int steps) {
        for (step = 0; step < steps; step++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(4) == 0 ? random.nextInt(8_000) : random.nextInt(300)));
            oneOf(
                    this::accrue,
                    this::accrue,
                    this::claim,
                    this::hold,
                    this::hold,
                    this::holdSeveral,
                    this::endOne,
                    this::endOne,
                    this::honour,
                    this::adjust,
                    this::reverse,
                    this::refused);
            check();
        }
    }

    private void oneOf(Runnable... all) {
        all[random.nextInt(all.length)].run();
    }

    private void accrue() {
        String who = someone();
        long amount = 1 + random.nextInt(3_000);
        Instant earned = now.minus(Duration.ofHours(random.nextInt(100)));
        Instant matures = earned.plus(Duration.ofHours(random.nextInt(400)));
        Instant expires = random.nextInt(6) == 0 ? null : earned.plus(Duration.ofHours(random.nextInt(1_500)));
        UUID lot = ledger.accrue(who, amount, new LotTerms(earned, matures, expires), now);
        model.balances(who, now);
        Credit credit = model.earn(who, amount, earned, matures, expires);
        accruals.add(new Accrual(who, lot, credit, amount, new long[1], new long[1]));
    }

    private void claim() {
        if (accruals.isEmpty()) {
            return;
        }
        Accrual accrual = any(accruals);
        long left = accrual.amount() - accrual.claimed()[0];
        if (left == 0) {
            return;
        }
        long amount = random.nextBoolean() ? left : 1 + random.nextLong(left);
        DistributorId owner = new DistributorId(accrual.who());
        accrual.forgiven()[0] += ledger.on(
                accrual.who(),
                now,
                needs ->
                        needs.claiming(List.of(new Needs.ClaimNeed(owner, accrual.lot(), left, accrual.forgiven()[0]))),
                book -> book.clawBack(
                        account(accrual.who()),
                        new Book.Claim(accrual.lot(), amount, accrual.forgiven()[0]),
                        cause(now)));
        accrual.claimed()[0] += amount;
        model.claim(accrual.who(), accrual.credit(), amount, now);
    }

    private void hold() {
        String who = someone();
        long available = model.balances(who, now).available();
        if (available == 0) {
            return;
        }
        long amount = random.nextInt(3) == 0 ? available : 1 + random.nextLong(available);
        Instant until = now.plus(Duration.ofHours(1 + random.nextInt(700)));
        UUID id = ledger.hold(who, amount, until, now);
        holds.add(new Hold(who, id, amount, model.hold(who, amount, until, now)));
    }

    /** As many of some amounts as there is enough for, on one book. */
    private void holdSeveral() {
        String who = someone();
        List<Long> amounts =
                random.longs(2 + random.nextInt(4), 1, 1_500).boxed().toList();
        Instant until = now.plus(Duration.ofHours(1 + random.nextInt(700)));
        List<UUID> ids = ledger.holdSeveral(who, amounts, until, now);
        for (long amount : amounts) {
            if (model.balances(who, now).available() >= amount) {
                assertThat(ids).as(where()).isNotEmpty();
                holds.add(new Hold(who, ids.remove(0), amount, model.hold(who, amount, until, now)));
            }
        }
        assertThat(ids).as(where()).isEmpty();
    }

    private void endOne() {
        if (holds.isEmpty()) {
            return;
        }
        Hold hold = any(holds);
        boolean open = model.isOpen(hold.model(), now);
        switch (random.nextInt(5)) {
            case 0 -> carry(hold, open);
            case 1 -> {
                assertOpen(open, end(hold, book -> book.release(hold.id(), cause(now))));
                if (open) {
                    model.release(hold.model(), now, now);
                }
            }
            case 2 -> transfer(hold, open);
            case 3 -> {
                assertOpen(open, end(hold, book -> book.payOut(hold.id(), cause(now))));
                if (open) {
                    done.add(new Done(latest(hold.who(), "PAYOUT"), model.payOut(hold.model(), now, now)));
                }
            }
            default -> {
                long amount = random.nextBoolean() ? hold.amount() : 1 + random.nextLong(hold.amount());
                assertOpen(open, end(hold, book -> book.redeem(hold.id(), amount, cause(now))));
                if (open) {
                    done.add(new Done(latest(hold.who(), "REDEMPTION"), model.redeem(hold.model(), amount, now, now)));
                }
            }
        }
    }

    private void carry(Hold hold, boolean open) {
        Instant until = now.plus(Duration.ofHours(1 + random.nextInt(700)));
        UUID[] successor = new UUID[1];
        assertOpen(open, end(hold, book -> successor[0] = book.carry(hold.id(), until, now)));
        if (open) {
            model.carry(hold.model(), until, now);
            holds.add(new Hold(hold.who(), successor[0], hold.amount(), hold.model()));
            holds.remove(hold);
        }
    }

    private void transfer(Hold hold, boolean open) {
        String to = someone();
        if (to.equals(hold.who())) {
            return;
        }
        boolean was = ledger.on(
                hold.who(),
                now,
                needs -> needs.ending(new DistributorId(hold.who()), hold.id())
                        .crediting(List.of(new DistributorId(to))),
                book -> {
                    boolean held = book.isHeld(hold.id());
                    if (held) {
                        book.catchUp(account(to), now);
                        book.transfer(hold.id(), account(to), cause(now));
                    }
                    return held;
                });
        assertOpen(open, was);
        if (open) {
            done.add(new Done(latest(hold.who(), "TRANSFER"), model.transfer(hold.model(), to, now, now)));
        }
    }

    private void honour() {
        List<Hold> ended =
                holds.stream().filter(hold -> !model.isOpen(hold.model(), now)).toList();
        if (ended.isEmpty()) {
            return;
        }
        Hold hold = any(ended);
        long amount = 1 + random.nextLong(hold.amount());
        boolean redeems = random.nextBoolean();
        TransferKind kind = redeems ? TransferKind.LATE_REDEMPTION : TransferKind.LATE_PAYOUT;
        DistributorId owner = new DistributorId(hold.who());
        ledger.on(hold.who(), now, needs -> needs.honouring(owner, hold.id()), book -> {
            book.honour(hold.id(), account(hold.who()), amount, kind, cause(now));
            return true;
        });
        done.add(new Done(latest(hold.who(), kind.name()), model.honour(hold.model(), amount, redeems, now)));
    }

    private void adjust() {
        String who = someone();
        long available = model.balances(who, now).available();
        if (random.nextBoolean() || available == 0) {
            long amount = 1 + random.nextInt(1_000);
            Instant expires = random.nextBoolean() ? null : now.plus(Duration.ofHours(1 + random.nextInt(900)));
            ledger.give(who, amount, expires, now);
            done.add(new Done(latestOf(who, "ADJUSTMENT_CREDIT", "credit"), model.give(who, amount, expires, now)));
        } else {
            long amount = 1 + random.nextLong(available);
            ledger.on(who, now, needs -> needs.spending(new DistributorId(who), amount), book -> {
                book.debit(account(who), amount, cause(now));
                return true;
            });
            done.add(new Done(latest(who, "ADJUSTMENT_DEBIT"), model.takeAway(who, amount, now)));
        }
    }

    private void reverse() {
        if (done.isEmpty()) {
            return;
        }
        Done some = done.remove(random.nextInt(done.size()));
        Posted posted = ledger.ledger().find(some.transfer()).orElseThrow();
        boolean reversed = ledger.on(people.get(0), now, needs -> needs.reversing(posted), book -> {
            posted.members().forEach(id -> book.catchUp(new AccountId(id), now));
            boolean left = book.leftToReverse(posted) > 0;
            if (left) {
                book.reverse(posted, cause(now));
            }
            return left;
        });
        people.forEach(who -> model.balances(who, now));
        assertThat(reversed).as(where()).isEqualTo(model.left(some.deed()) > 0);
        if (reversed) {
            model.reverse(some.deed(), now);
        }
    }

    /** What is refused leaves no trace. */
    private void refused() {
        String who = someone();
        long available = model.balances(who, now).available();
        long before = entries();
        ledger.balance(who, now);
        long caughtUp = entries();
        assertThat(caughtUp).isGreaterThanOrEqualTo(before);
        assertThatIllegalStateException()
                .isThrownBy(() -> ledger.hold(who, available + 1, now.plus(Duration.ofHours(1)), now));
        assertThat(entries()).as(where()).isEqualTo(caughtUp);
    }

    private void check() {
        for (String who : people) {
            Balances expected = model.balances(who, now);
            Balance found = ledger.balance(who, now);
            assertThat(new Balances(found.future(), found.available(), found.held(), found.debt(), found.redeemed()))
                    .as(() -> where() + ", " + who)
                    .isEqualTo(expected);
        }
        assertThat(disagreements()).as(this::where).isEmpty();
    }

    /** Accounts that are not what their last entry, their lots and their holds say. */
    private List<String> disagreements() {
        JdbcTemplate jdbc = ledger.jdbc();
        String owners = String.join("','", people);
        return jdbc.queryForList(
                "SELECT a.owner_id FROM ah_account a"
                        + " LEFT JOIN ah_entry e ON e.account_id = a.id AND e.version = a.version"
                        + " WHERE a.owner_id IN ('" + owners + "') AND (a.version <>"
                        + " (SELECT COUNT(*) FROM ah_entry n WHERE n.account_id = a.id)"
                        + " OR a.future <> COALESCE(e.future_after, 0) OR a.available <> COALESCE(e.available_after, 0)"
                        + " OR a.held <> COALESCE(e.held_after, 0) OR a.debt <> COALESCE(e.debt_after, 0)"
                        + " OR a.redeemed <> COALESCE(e.redeemed_after, 0)"
                        + " OR a.future <> (SELECT COALESCE(SUM(l.future), 0) FROM ah_lot_open l WHERE l.account_id = a.id)"
                        + " OR a.available <> (SELECT COALESCE(SUM(l.free), 0) FROM ah_lot_open l WHERE l.account_id = a.id)"
                        + " OR a.held <> (SELECT COALESCE(SUM(l.held), 0) FROM ah_lot_open l WHERE l.account_id = a.id)"
                        + " OR a.held <> (SELECT COALESCE(SUM(p.amount), 0) FROM ah_pending_open p WHERE p.account_id = a.id)"
                        + " OR a.future + a.available + a.held - a.debt <> (SELECT COALESCE(SUM(CASE WHEN t.credit_account = a.id"
                        + " THEN t.amount ELSE 0 END) - SUM(CASE WHEN t.debit_account = a.id THEN t.amount ELSE 0 END), 0)"
                        + " FROM ah_entry n JOIN ah_transfer t ON t.id = n.transfer_id WHERE n.account_id = a.id))",
                String.class);
    }

    private boolean end(Hold hold, Consumer<Book> what) {
        return ledger.end(hold.who(), hold.id(), now, what);
    }

    private void assertOpen(boolean expected, boolean was) {
        assertThat(was).as(this::where).isEqualTo(expected);
    }

    private UUID latest(String who, String kind) {
        return latestOf(who, kind, "debit");
    }

    private UUID latestOf(String who, String kind, String side) {
        byte[] id = ledger.jdbc()
                .queryForObject(
                        "SELECT MAX(t.id) FROM ah_entry e JOIN ah_transfer t ON t.id = e.transfer_id"
                                + " WHERE e.account_id = ? AND t.kind = ? AND t." + side + "_account = e.account_id",
                        byte[].class,
                        bytes(account(who).value()),
                        kind);
        java.nio.ByteBuffer buffer = java.nio.ByteBuffer.wrap(id);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private long entries() {
        return ledger.jdbc()
                .queryForObject(
                        "SELECT COUNT(*) FROM ah_entry e JOIN ah_account a ON a.id = e.account_id WHERE a.owner_id IN ('"
                                + String.join("','", people) + "')",
                        Long.class);
    }

    private static byte[] bytes(UUID id) {
        return java.nio.ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private String where() {
        return name + " step " + step + " at " + now;
    }

    private String someone() {
        return any(people);
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
