package io.advantagehub.notification;

import io.advantagehub.accrual.CashbackAccrued;
import io.advantagehub.api.event.ActivityExpiring;
import io.advantagehub.api.event.BonusAccrued;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.internal.InboxBatch;
import io.advantagehub.distributor.Registrations;
import io.advantagehub.ledger.DebtsArisen;
import io.advantagehub.settings.Mode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who is to be told what because of each item: of the event itself, or of what other features made of it. */
final class BatchNews {
    private final Map<UUID, List<Notice>> made = new HashMap<>();
    private final Map<UUID, InboxBatch.Item> items;

    /** @param mode a replay counts the messages of contract §3, to which a debt's does not belong */
    BatchNews(InboxBatch batch, Mode mode) {
        items = batch.items().stream().collect(Collectors.toMap(InboxBatch.Item::number, Function.identity()));
        batch.shared(Registrations.class)
                .ifPresent(shared -> shared.registered().forEach(this::add));
        batch.shared(CashbackAccrued.class).ifPresent(shared -> shared.credits().forEach(this::add));
        if (mode == Mode.LIVE) {
            batch.shared(DebtsArisen.class).ifPresent(shared -> shared.debts().forEach(this::add));
        }
    }

    List<Notice> of(InboxBatch.Item item) {
        HostEvent event = item.event();
        if (event instanceof BonusAccrued bonus) {
            return List.of(Notice.of(item, bonus.distributorId(), new News.BonusReceived(bonus.amount())));
        }
        if (event instanceof ActivityExpiring expiring) {
            News news = new News.ActivityEnds(expiring.expiresAt(), item.asOf());
            return List.of(Notice.of(item, expiring.distributorId(), news));
        }
        return made.getOrDefault(item.number(), List.of());
    }

    private void add(Registrations.Registered registered) {
        if (registered.sponsor() != null) {
            News news = new News.NewInFirstLine(registered.distributor(), registered.displayName());
            add(registered.item(), Notice.of(registered.item(), registered.sponsor(), news));
        }
    }

    private void add(CashbackAccrued.Credit credit) {
        News news = new News.CashbackEarned(credit.sum());
        add(credit.purchase(), Notice.of(credit.purchase(), credit.beneficiary(), news));
    }

    private void add(DebtsArisen.Debt debt) {
        InboxBatch.Item cause = items.get(debt.causeNo());
        if (cause != null) {
            add(cause, Notice.of(cause, debt.debtor(), Notice.newsOf(debt)));
        }
    }

    private void add(InboxBatch.Item item, Notice notice) {
        made.computeIfAbsent(item.number(), number -> new ArrayList<>()).add(notice);
    }
}
