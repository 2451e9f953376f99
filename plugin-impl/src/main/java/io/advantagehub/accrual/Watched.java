package io.advantagehub.accrual;

import io.advantagehub.accrual.Scrutiny.Earned;
import io.advantagehub.accrual.Scrutiny.Look;
import io.advantagehub.accrual.Scrutiny.Returned;
import io.advantagehub.accrual.Scrutiny.Sold;
import io.advantagehub.accrual.Step.Purchase;
import io.advantagehub.accrual.Step.Refund;
import io.advantagehub.api.DistributorId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A batch's purchases and refunds in the words of {@link Scrutiny}. Of one thread. */
final class Watched {
    private final Map<UUID, Sold> sold = new LinkedHashMap<>();
    private final Look look;
    private final List<Earned> earned = new ArrayList<>();
    private final List<Returned> returned = new ArrayList<>();

    /** @param shares what each purchase brings to whom */
    Watched(Scrutiny scrutiny, List<Step> steps, Map<Purchase, List<Share>> shares) {
        if (scrutiny != Scrutiny.NONE) {
            for (Step step : steps) {
                if (step instanceof Purchase purchase) {
                    sold.put(purchase.item().number(), sold(purchase, shares.getOrDefault(purchase, List.of())));
                }
            }
        }
        look = scrutiny.look(List.copyOf(sold.values()));
    }

    boolean holds(Purchase purchase, DistributorId beneficiary) {
        Sold known = sold.get(purchase.item().number());
        return known != null && look.holds(known, beneficiary);
    }

    void earned(Purchase purchase, DistributorId beneficiary, long amount) {
        Sold known = sold.get(purchase.item().number());
        if (known != null) {
            earned.add(new Earned(known, beneficiary, amount, purchase.asOf()));
        }
    }

    void returned(Refund refund, long amount, boolean matured) {
        Order order = refund.order();
        @Nullable DistributorId sponsor = order.sponsor();
        if (sponsor != null && amount > 0) {
            returned.add(
                    new Returned(order.buyer(), sponsor, order.purchasedAt(), refund.effectiveAt(), amount, matured));
        }
    }

    void record() {
        look.record(earned, returned);
    }

    /** Who earns from a purchase as a sponsor, whatever caps then leave of it. */
    static Set<DistributorId> earning(List<Share> shares) {
        return shares.stream()
                .filter(share -> share.level() > 0 && share.verdict().amount() > 0)
                .map(Share::beneficiary)
                .collect(Collectors.toSet());
    }

    private static Sold sold(Purchase purchase, List<Share> shares) {
        return new Sold(
                purchase.item().number(),
                purchase.item().sourceNo(),
                purchase.event().orderId(),
                purchase.event().buyerId(),
                purchase.order().sponsor(),
                purchase.event().time(),
                Sale.of(purchase.event()).total(),
                earning(shares));
    }
}
