package io.advantagehub.wallet;

import io.advantagehub.api.DistributorId;
import io.advantagehub.ledger.MovementRow;
import io.advantagehub.ledger.TransferKind;
import io.advantagehub.wallet.GiftMapper.NoteRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What givers wrote to receivers, for both of them. The ledger, which forgets nothing, has no words of people: they stand
 * with the orders. One statement for a page of movements, none where nothing was given.
 */
class GiftNotes {
    private static final Set<TransferKind> GIVEN = Set.of(TransferKind.TRANSFER_HOLD, TransferKind.TRANSFER);

    private final GiftMapper rows;

    GiftNotes(GiftMapper rows) {
        this.rows = rows;
    }

    /** By the reference of a movement; of those that have none it is missing. */
    Map<String, String> of(DistributorId reader, List<MovementRow> movements) {
        Set<UUID> gifts = movements.stream()
                .filter(row -> GIVEN.contains(row.kind()))
                .flatMap(row -> Stream.ofNullable(row.reference()))
                .map(Uuids::parse)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return gifts.isEmpty()
                ? Map.of()
                : rows.notes(reader.value(), gifts).stream()
                        .collect(Collectors.toMap(row -> row.id().toString(), NoteRow::note));
    }
}
