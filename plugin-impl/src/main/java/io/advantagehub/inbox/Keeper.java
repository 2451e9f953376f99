package io.advantagehub.inbox;

import io.advantagehub.api.EventKey;
import io.advantagehub.api.usecase.Fault;
import io.advantagehub.database.Ids;
import io.advantagehub.database.NewRows;
import io.advantagehub.inbox.IntakeMapper.KeyGroup;
import io.advantagehub.inbox.ParkingMapper.DeadLetterRow;
import io.advantagehub.inbox.ParkingMapper.Delivered;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes down who has which key, and what is kept of those who came. */
final class Keeper {
    private static final String CONFLICT = "event-conflict";
    private static final Comparator<Claim> KEY_ORDER = Comparator.comparingInt(Claim::sourceNo)
            .thenComparing(claim -> claim.key().id());

    private final IntakeMapper intake;
    private final ParkingMapper parking;

    Keeper(IntakeMapper intake, ParkingMapper parking) {
        this.intake = intake;
        this.parking = parking;
    }

    /** Who has a key. */
    record Holder(UUID id, byte[] hash) {
        boolean is(Claim claim) {
            return id.equals(claim.id());
        }

        boolean saysTheSameAs(Claim claim) {
            return Arrays.equals(hash, claim.hash());
        }
    }

    /** Claims the keys, each for the first of the batch that asks for it, and says who has them now. */
    Map<EventKey, Holder> claim(List<Claim> claims) {
        Map<EventKey, Claim> first = new LinkedHashMap<>();
        claims.forEach(claim -> first.putIfAbsent(claim.key(), claim));
        List<Claim> sorted = first.values().stream().sorted(KEY_ORDER).toList();
        NewRows.write(sorted.stream().map(Claim::keyRow).toList(), intake::insertKeys);
        Map<Integer, String> sources = new TreeMap<>();
        sorted.forEach(claim -> sources.put(claim.sourceNo(), claim.key().source()));
        return intake.lockKeys(KeyGroup.of(sorted)).stream()
                .collect(Collectors.toMap(
                        row -> new EventKey(sources.getOrDefault(row.sourceNo(), ""), row.eventId()),
                        row -> new Holder(row.inboxId(), row.contentHash())));
    }

    /** As if these had never come. */
    void giveBack(Collection<Claim> accepted) {
        if (!accepted.isEmpty()) {
            intake.deleteKeys(KeyGroup.of(accepted));
        }
    }

    void keep(List<Claim> accepted, List<Claim> refused, List<Claim> conflicting) {
        NewRows.write(accepted.stream().map(Claim::eventRow).toList(), intake::insertEvents);
        List<DeadLetterRow> letters = Stream.concat(
                        refused.stream().map(claim -> letter(claim, claim.id(), cause(claim), detail(claim))),
                        unknown(conflicting)
                                .map(claim -> letter(
                                        claim, Ids.next(), CONFLICT, "the event was taken before with other content")))
                .toList();
        NewRows.write(letters, parking::insertDeadLetters);
    }

    /** A conflict that comes again and again is kept once. */
    private Stream<Claim> unknown(List<Claim> conflicting) {
        if (conflicting.isEmpty()) {
            return Stream.empty();
        }
        Set<Delivered> seen = new HashSet<>(parking.findDelivered(KeyGroup.of(conflicting), CONFLICT));
        return conflicting.stream()
                .filter(claim ->
                        seen.add(new Delivered(claim.sourceNo(), claim.key().id(), claim.content())));
    }

    private static DeadLetterRow letter(Claim claim, UUID id, String cause, String detail) {
        return new DeadLetterRow(
                id, claim.sourceNo(), claim.key().id(), claim.type(), cause, detail, claim.content(), claim.at());
    }

    /** The one word for all of its faults. */
    private static String cause(Claim claim) {
        return claim.faults().stream().allMatch(fault -> fault.code().equals(Fault.CURRENCY_NOT_SUPPORTED))
                ? Fault.CURRENCY_NOT_SUPPORTED
                : Fault.INVALID_EVENT;
    }

    private static String detail(Claim claim) {
        return claim.faults().stream()
                .map(fault -> fault.field() + ": " + fault.message())
                .collect(Collectors.joining("; "));
    }
}
