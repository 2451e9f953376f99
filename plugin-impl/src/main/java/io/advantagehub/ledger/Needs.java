package io.advantagehub.ledger;

import io.advantagehub.api.DistributorId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a transaction is about to touch. Belongs to one thread; several features may add to one. */
public final class Needs {
    private final Currency currency;
    private final Map<AccountId, DistributorId> owners = new HashMap<>();
    private final List<ClaimNeed> claims = new ArrayList<>();
    private final Set<UUID> reclaimed = new HashSet<>();
    private final Map<AccountId, Long> spending = new HashMap<>();
    private final Map<UUID, AccountId> ending = new HashMap<>();
    private final Map<UUID, AccountId> honouring = new HashMap<>();
    private final List<Posted> reversing = new ArrayList<>();
    private final Map<UUID, AccountId> reviewing = new HashMap<>();
    private Instant asOf = Beginning.OF_TIME;

    public Needs(Currency currency) {
        this.currency = currency;
    }

    /**
     * A lot that a refund may claim from.
     *
     * @param unclaimed what of the lot's amount no refund has claimed yet
     * @param forgiven what earlier claims forgave
     */
    public record ClaimNeed(DistributorId owner, UUID lotId, long unclaimed, long forgiven) {}

    /** Up to when the accounts will be caught up; the latest told counts. */
    public Needs asOf(Instant instant) {
        asOf = instant.isAfter(asOf) ? instant : asOf;
        return this;
    }

    /** Whose accounts are credited; made where they do not exist. */
    public Needs crediting(Collection<DistributorId> distributors) {
        distributors.forEach(this::own);
        return this;
    }

    public Needs claiming(Collection<ClaimNeed> lots) {
        lots.forEach(lot -> reclaimed.add(own(lot.owner()).value()));
        claims.addAll(lots);
        return this;
    }

    /** Whose credits of this very transaction may be taken back in it. */
    public Needs reclaiming(Collection<DistributorId> distributors) {
        distributors.forEach(distributor -> reclaimed.add(own(distributor).value()));
        return this;
    }

    /** Who spends at most how much of what is available. */
    public Needs spending(DistributorId owner, long atMost) {
        spending.merge(own(owner), atMost, Needs::sum);
        return this;
    }

    /** A hold that is ended, if it is still open; honoured all the same where it has timed out meanwhile. */
    public Needs ending(DistributorId owner, UUID pendingId) {
        ending.put(pendingId, own(owner));
        return this;
    }

    /** A hold that may have ended already and whose purpose is honoured all the same. */
    public Needs honouring(DistributorId owner, UUID pendingId) {
        honouring.put(pendingId, own(owner));
        return this;
    }

    /** A lot that somebody has looked at. */
    public Needs reviewing(DistributorId owner, UUID lotId) {
        reviewing.put(lotId, own(owner));
        return this;
    }

    /** A transfer that is taken back. */
    public Needs reversing(Posted posted) {
        reversing.add(posted);
        return this;
    }

    Currency currency() {
        return currency;
    }

    Instant asOf() {
        return asOf;
    }

    Map<AccountId, DistributorId> owners() {
        return owners;
    }

    List<ClaimNeed> claims() {
        return claims;
    }

    /** Whether a refund may claim from a lot of the account. */
    boolean reclaims(UUID account) {
        return reclaimed.contains(account);
    }

    Map<AccountId, Long> spending() {
        return spending;
    }

    Map<UUID, AccountId> ending() {
        return ending;
    }

    Map<UUID, AccountId> honouring() {
        return honouring;
    }

    Map<UUID, AccountId> reviewing() {
        return reviewing;
    }

    List<Posted> reversing() {
        return reversing;
    }

    UUID account(DistributorId owner) {
        return AccountId.member(owner, currency).value();
    }

    private AccountId own(DistributorId owner) {
        AccountId id = AccountId.member(owner, currency);
        owners.put(id, owner);
        return id;
    }

    private static long sum(long one, long other) {
        return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
    }
}
