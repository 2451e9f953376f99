package io.advantagehub.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Book} was opened on: locked accounts, their lots and holds, and which of these fall due. Belongs to one
 * thread.
 */
final class Loaded {
    private final Map<UUID, Account> accounts = new HashMap<>();
    private final Map<UUID, DueQueue> due = new HashMap<>();
    private final Map<UUID, Lot> lots = new HashMap<>();
    private final Map<UUID, Hold> holds = new HashMap<>();
    private final Map<UUID, Set<UUID>> heldLots = new HashMap<>();
    private final Map<UUID, Long> expiredBefore = new HashMap<>();
    private final Map<UUID, LotTerms> ownTerms = new HashMap<>();

    void add(Account account) {
        accounts.put(account.id(), account);
        due.put(account.id(), new DueQueue());
    }

    void add(UUID accountId, Lot lot) {
        if (lots.putIfAbsent(lot.id(), lot) == null) {
            account(accountId).add(lot);
            queue(accountId).add(lot);
        }
    }

    void add(Hold hold) {
        if (holds.putIfAbsent(hold.id(), hold) == null) {
            queue(hold.account().id()).add(hold);
        }
    }

    /** Which lots a hold reserved, however it ended. */
    void addHeldLots(UUID pendingId, Set<UUID> lotIds) {
        heldLots.put(pendingId, lotIds);
    }

    /** What of a lot had expired unused before it was loaded. */
    void addExpired(UUID lotId, long amount) {
        expiredBefore.put(lotId, amount);
    }

    /** The dates that a lot was opened with. */
    void addOwnTerms(UUID lotId, LotTerms terms) {
        ownTerms.put(lotId, terms);
    }

    LotTerms ownTerms(UUID lotId) {
        return opened(ownTerms.get(lotId), lotId);
    }

    Collection<Account> accounts() {
        return accounts.values();
    }

    Collection<Hold> holds() {
        return holds.values();
    }

    Account account(UUID id) {
        return opened(accounts.get(id), id);
    }

    DueQueue queue(UUID accountId) {
        return opened(due.get(accountId), accountId);
    }

    /** Empty where nothing is left of it. */
    Optional<Lot> lot(UUID id) {
        return Optional.ofNullable(lots.get(id));
    }

    /** One that must have been loaded, though nothing may be left of it. */
    Lot known(UUID id) {
        return lot(id).orElseThrow(() -> new IllegalStateException("lot " + id + " was not loaded"));
    }

    /** Empty where it has ended or was never there. */
    Optional<Hold> openHold(UUID pendingId) {
        return Optional.ofNullable(holds.get(pendingId)).filter(Hold::isOpen);
    }

    /** What is left of the lots that a hold reserved, in spending order. */
    List<Lot> heldLots(UUID pendingId) {
        return heldLots.getOrDefault(pendingId, Set.of()).stream()
                .flatMap(id -> lot(id).stream())
                .sorted(Lot.SPENDING_ORDER)
                .toList();
    }

    /** What of a lot expired unused, before and since. */
    long expired(UUID lotId) {
        return expiredBefore.getOrDefault(lotId, 0L)
                + lot(lotId).map(Lot::expired).orElse(0L);
    }

    private static <T> T opened(@Nullable T found, UUID id) {
        if (found == null) {
            throw new IllegalStateException(id + " was not opened");
        }
        return found;
    }
}
