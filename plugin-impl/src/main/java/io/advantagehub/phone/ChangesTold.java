package io.advantagehub.phone;

import static java.util.stream.Collectors.toMap;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.PhoneNumber;
import io.advantagehub.api.internal.InboxBatch;
import io.advantagehub.api.internal.InboxHandler;
import io.advantagehub.database.JsonRows;
import io.advantagehub.database.NewRows;
import io.advantagehub.distributor.PhoneChanges;
import io.advantagehub.distributor.PhoneChanges.Named;
import io.advantagehub.distributor.Recipients;
import io.advantagehub.phone.ChangeMapper.Id;
import io.advantagehub.phone.ChangeRow.Decision;
import io.advantagehub.phone.ChangeRow.State;
import io.advantagehub.phone.OldNumber.Warning;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps the changes of phones that the host told, and warns the old numbers. */
final class ChangesTold implements InboxHandler {
    private final ChangeMapper rows;
    private final Wishes wishes;
    private final OldNumber oldNumber;
    private final Recipients stored;

    ChangesTold(ChangeMapper rows, Wishes wishes, OldNumber oldNumber, Recipients stored) {
        this.rows = rows;
        this.wishes = wishes;
        this.oldNumber = oldNumber;
        this.stored = stored;
    }

    @Override
    public Phase phase() {
        return Phase.NOTIFY;
    }

    @Override
    public void handle(InboxBatch batch) {
        List<Named> named =
                batch.shared(PhoneChanges.class).map(PhoneChanges::named).orElse(List.of());
        if (named.isEmpty()) {
            return;
        }
        Instant at = named.get(named.size() - 1).item().asOf();
        rows.supersede(
                JsonRows.of(named.stream()
                        .map(change -> new Id(change.distributor().value()))
                        .distinct()
                        .toList()),
                at);
        List<ChangeRow> changes = changes(named, at);
        if (!changes.isEmpty()) {
            NewRows.write(changes, rows::insert);
        }
        oldNumber.warn(
                named.stream().flatMap(ChangesTold::warning).toList(),
                batch.shared(Recipients.class).orElse(stored));
    }

    /** Of each person the last one waits; the others were superseded within the batch. */
    private List<ChangeRow> changes(List<Named> named, Instant at) {
        Map<DistributorId, Named> last =
                named.stream().collect(toMap(Named::distributor, change -> change, (earlier, later) -> later));
        return named.stream()
                .flatMap(change -> row(change).stream()
                        .map(row -> change == last.get(change.distributor())
                                ? row
                                : row.decided(new Decision(State.R, null, "superseded", at))))
                .toList();
    }

    private Optional<ChangeRow> row(Named change) {
        PhoneNumber wanted = change.after().pending();
        return wanted == null
                ? Optional.empty()
                : Optional.of(wishes.change(
                        change.distributor(),
                        change.before().inUse(),
                        wanted,
                        change.item().asOf()));
    }

    private static Stream<Warning> warning(Named change) {
        InboxBatch.Item item = change.item();
        PhoneNumber wanted = change.after().pending();
        return wanted == null
                ? Stream.empty()
                : Stream.of(new Warning(
                        change.distributor(),
                        "asked",
                        change.after(),
                        wanted,
                        item.number(),
                        item.number(),
                        item.asOf()));
    }
}
