package io.advantagehub.testing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The rules of contract §4 in plain arithmetic: people, what they earned, what they hold. No accounts, no journal, no
 * tables; every step looks at everything. Slow, and short enough to be believed.
 */
public final class NaiveWallet {
    private static final Instant NEVER = Instant.MAX;

    private final BigDecimal share;
    private final Duration grace;
    private final Duration expiry;
    private final Map<String, Person> people = new HashMap<>();
    private int made;

    /** @param expiry of what comes back and has no credit of its own any more */
    public NaiveWallet(BigDecimal share, Duration grace, Duration expiry) {
        this.share = share;
        this.grace = grace;
        this.expiry = expiry;
    }

    public record Balances(long future, long available, long held, long debt, long redeemed) {}

    private static final class Person {
        final List<Credit> credits = new ArrayList<>();
        final List<Hold> holds = new ArrayList<>();
        long debt;
        long redeemed;
    }

    /** Something earned, given or received. */
    public static final class Credit {
        final int number;
        final Instant earned;
        final Instant matures;
        Instant expires;
        long future;
        long free;
        long held;
        long lapsed;
        long claimed;
        long forgiven;
        long amount;

        Credit(int number, Instant earned, Instant matures, Instant expires) {
            this.number = number;
            this.earned = earned;
            this.matures = matures;
            this.expires = expires == null ? NEVER : expires;
        }
    }

    /** Something reserved. */
    public static final class Hold {
        final String owner;
        final int number;
        final long amount;
        Instant until;
        boolean open = true;
        final Map<Credit, Long> parts;

        Hold(String owner, int number, long amount, Instant until, Map<Credit, Long> parts) {
            this.owner = owner;
            this.number = number;
            this.amount = amount;
            this.until = until;
            this.parts = parts;
        }
    }

    /** Something that can be taken back: what left whom out of which credits, what it opened for whom. */
    public static final class Deed {
        String from;
        Map<Credit, Long> taken = Map.of();
        String to;
        List<Credit> opened = List.of();
        long amount;
        boolean redeemed;
    }

    public Balances balances(String who, Instant now) {
        pass(who, now);
        Person person = person(who);
        return new Balances(
                person.credits.stream().mapToLong(credit -> credit.future).sum(),
                person.credits.stream().mapToLong(credit -> credit.free).sum(),
                person.credits.stream().mapToLong(credit -> credit.held).sum(),
                person.debt,
                person.redeemed);
    }

    public boolean isOpen(Hold hold, Instant now) {
        pass(hold.owner, now);
        return hold.open;
    }

    public Credit earn(String who, long amount, Instant earned, Instant matures, Instant expires) {
        Credit credit = new Credit(++made, earned, matures, expires);
        credit.future = amount;
        credit.amount = amount;
        person(who).credits.add(credit);
        return credit;
    }

    /** A refund's claim on a credit. */
    public void claim(String who, Credit credit, long amount, Instant now) {
        pass(who, now);
        Person person = person(who);
        credit.claimed += amount;
        long rest = amount;
        long some = Math.min(rest, credit.future);
        credit.future -= some;
        rest -= some;
        some = Math.min(rest, credit.free);
        credit.free -= some;
        rest -= some;
        long forgiven = Math.min(rest, credit.lapsed - credit.forgiven);
        credit.forgiven += forgiven;
        rest -= forgiven;
        for (Credit other : inOrder(person.credits.stream())) {
            some = Math.min(rest, other.free);
            other.free -= some;
            rest -= some;
        }
        for (Credit other : inOrder(person.credits.stream())) {
            some = Math.min(rest, other.future);
            other.future -= some;
            rest -= some;
        }
        person.debt += rest;
    }

    public Hold hold(String who, long amount, Instant until, Instant now) {
        pass(who, now);
        Map<Credit, Long> parts = take(person(who).credits, amount);
        parts.forEach((credit, part) -> credit.held += part);
        Hold hold = new Hold(who, ++made, amount, until, parts);
        person(who).holds.add(hold);
        return hold;
    }

    public void carry(Hold hold, Instant until, Instant now) {
        pass(hold.owner, now);
        hold.until = until;
    }

    public Deed redeem(Hold hold, long amount, Instant at, Instant now) {
        Deed deed = post(hold, amount, at, now);
        deed.redeemed = true;
        person(hold.owner).redeemed += amount;
        return deed;
    }

    public Deed payOut(Hold hold, Instant at, Instant now) {
        return post(hold, hold.amount, at, now);
    }

    public Deed transfer(Hold hold, String to, Instant at, Instant now) {
        Deed deed = post(hold, hold.amount, at, now);
        pass(to, now);
        List<Credit> opened = new ArrayList<>();
        deed.taken.forEach((credit, part) -> {
            boolean over = !credit.expires.isAfter(now);
            Credit received = new Credit(++made, credit.earned, at, over ? at.plus(grace) : credit.expires);
            received.free = part;
            opened.add(received);
        });
        person(to).credits.addAll(opened);
        Map<Credit, Long> whole = new LinkedHashMap<>();
        opened.forEach(credit -> whole.put(credit, credit.free));
        repay(person(to), whole);
        deed.to = to;
        deed.opened = opened;
        return deed;
    }

    public void release(Hold hold, Instant at, Instant now) {
        pass(hold.owner, now);
        hold.open = false;
        restore(hold, hold.parts, at);
    }

    /** What a hold that has ended was for is honoured all the same. */
    public Deed honour(Hold hold, long amount, boolean redeems, Instant now) {
        pass(hold.owner, now);
        Person person = person(hold.owner);
        Deed deed = new Deed();
        deed.from = hold.owner;
        deed.amount = amount;
        deed.redeemed = redeems;
        deed.taken = takeOrOwe(person, hold.parts.keySet(), amount);
        person.redeemed += redeems ? amount : 0;
        return deed;
    }

    public Deed give(String who, long amount, Instant expires, Instant now) {
        pass(who, now);
        Credit credit = new Credit(++made, now, now, expires);
        credit.free = amount;
        person(who).credits.add(credit);
        repayShare(person(who), credit, amount);
        Deed deed = new Deed();
        deed.amount = amount;
        deed.to = who;
        deed.opened = List.of(credit);
        return deed;
    }

    public Deed takeAway(String who, long amount, Instant now) {
        pass(who, now);
        Deed deed = new Deed();
        deed.from = who;
        deed.amount = amount;
        deed.taken = take(person(who).credits, amount);
        return deed;
    }

    public void reverse(Deed deed, Instant now) {
        if (deed.to != null) {
            pass(deed.to, now);
            // A gift of the house's that expired unused is nobody's any more.
            takeOrOwe(person(deed.to), deed.opened, left(deed));
        }
        if (deed.from != null) {
            pass(deed.from, now);
            Person person = person(deed.from);
            person.redeemed -= deed.redeemed ? deed.amount : 0;
            long lotless = deed.amount - sum(deed.taken);
            long repaid = Math.min(person.debt, lotless);
            person.debt -= repaid;
            if (lotless > repaid) {
                Credit credit = new Credit(++made, now, now, now.plus(expiry));
                credit.free = lotless - repaid;
                person.credits.add(credit);
            }
            giveBack(person, deed.taken, now);
        }
    }

    public long left(Deed deed) {
        long lapsed = deed.from == null
                ? deed.opened.stream().mapToLong(credit -> credit.lapsed).sum()
                : 0;
        return deed.amount - lapsed;
    }

    /** What time brings: at one instant expiry, then holds that time out, then what matures. */
    private void pass(String who, Instant now) {
        Person person = person(who);
        while (true) {
            Happening next = Stream.of(
                            person.credits.stream()
                                    .filter(credit -> credit.future + credit.free > 0)
                                    .map(credit -> new Happening(credit.expires, 0, credit, null)),
                            person.holds.stream()
                                    .filter(hold -> hold.open)
                                    .map(hold -> new Happening(hold.until, 1, null, hold)),
                            person.credits.stream()
                                    .filter(credit -> credit.future > 0)
                                    .map(credit -> new Happening(credit.matures, 2, credit, null)))
                    .flatMap(all -> all)
                    .filter(happening -> !happening.at.isAfter(now))
                    .min(Happening.ORDER)
                    .orElse(null);
            if (next == null) {
                return;
            }
            next.happen(this, person);
        }
    }

    private record Happening(Instant at, int rank, Credit credit, Hold hold) {
        static final Comparator<Happening> ORDER = Comparator.comparing(Happening::at)
                .thenComparing(Happening::rank)
                .thenComparing(one -> one.hold == null ? 0 : one.hold.number)
                .thenComparing(one -> one.credit == null ? NEVER : one.credit.expires)
                .thenComparing(one -> one.credit == null ? NEVER : one.credit.earned)
                .thenComparing(one -> one.credit == null ? 0 : one.credit.number);

        void happen(NaiveWallet wallet, Person person) {
            if (rank == 0) {
                credit.lapsed += credit.future + credit.free;
                credit.future = 0;
                credit.free = 0;
            } else if (rank == 1) {
                hold.open = false;
                wallet.restore(hold, hold.parts, at);
            } else {
                long amount = credit.future;
                credit.free += amount;
                credit.future = 0;
                wallet.repayShare(person, credit, amount);
            }
        }
    }

    private Deed post(Hold hold, long amount, Instant at, Instant now) {
        pass(hold.owner, now);
        hold.open = false;
        Map<Credit, Long> posted = new LinkedHashMap<>();
        Map<Credit, Long> rest = new LinkedHashMap<>();
        long left = amount;
        for (Credit credit : inOrder(hold.parts.keySet().stream())) {
            long part = hold.parts.get(credit);
            long some = Math.min(left, part);
            left -= some;
            if (some > 0) {
                posted.put(credit, some);
                credit.held -= some;
            }
            if (some < part) {
                rest.put(credit, part - some);
            }
        }
        restore(hold, rest, at);
        Deed deed = new Deed();
        deed.from = hold.owner;
        deed.amount = amount;
        deed.taken = posted;
        return deed;
    }

    private void restore(Hold hold, Map<Credit, Long> parts, Instant at) {
        parts.forEach((credit, part) -> credit.held -= part);
        giveBack(person(hold.owner), parts, at);
    }

    private void giveBack(Person person, Map<Credit, Long> parts, Instant at) {
        parts.forEach((credit, part) -> {
            credit.free += part;
            Instant kind = at.plus(grace);
            credit.expires = credit.expires.isAfter(kind) ? credit.expires : kind;
        });
        repay(person, parts);
    }

    private static void repay(Person person, Map<Credit, Long> parts) {
        for (Credit credit : inOrder(parts.keySet().stream())) {
            long some = Math.min(person.debt, parts.get(credit));
            credit.free -= some;
            person.debt -= some;
        }
    }

    private void repayShare(Person person, Credit credit, long amount) {
        long part = BigDecimal.valueOf(amount)
                .multiply(share)
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact();
        long some = Math.min(person.debt, part);
        credit.free -= some;
        person.debt -= some;
    }

    private static Map<Credit, Long> take(Iterable<Credit> from, long amount) {
        List<Credit> all = new ArrayList<>();
        from.forEach(all::add);
        Map<Credit, Long> parts = new LinkedHashMap<>();
        long left = amount;
        for (Credit credit : inOrder(all.stream())) {
            long some = Math.min(left, credit.free);
            if (some > 0) {
                credit.free -= some;
                parts.put(credit, some);
                left -= some;
            }
        }
        return parts;
    }

    private static Map<Credit, Long> takeOrOwe(Person person, Iterable<Credit> own, long amount) {
        Map<Credit, Long> parts = new LinkedHashMap<>(take(own, amount));
        take(person.credits, amount - sum(parts)).forEach((credit, part) -> parts.merge(credit, part, Long::sum));
        person.debt += amount - sum(parts);
        return parts;
    }

    private static List<Credit> inOrder(Stream<Credit> credits) {
        return credits.sorted(Comparator.comparing((Credit credit) -> credit.expires)
                        .thenComparing(credit -> credit.earned)
                        .thenComparing(credit -> credit.number))
                .toList();
    }

    private static long sum(Map<Credit, Long> parts) {
        return parts.values().stream().mapToLong(Long::longValue).sum();
    }

    private Person person(String who) {
        return people.computeIfAbsent(who, none -> new Person());
    }
}
