package io.advantagehub.referral;

import io.advantagehub.accrual.CashbackAccrued.TakenBack;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.ReferralCode;
import io.advantagehub.api.event.PurchaseCompleted;
import io.advantagehub.api.internal.InboxBatch.Item;
import io.advantagehub.database.JsonRows;
import io.advantagehub.database.NewRows;
import io.advantagehub.referral.Attribution.Question;
import io.advantagehub.referral.AttributionMapper.Bound;
import io.advantagehub.referral.LinkMapper.LinkRow;
import io.advantagehub.referral.SaleMapper.SaleKey;
import io.advantagehub.referral.SaleMapper.SaleRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which link a sale counts for, and the same link for what is taken back of it. */
class LinkSales {
    private final Links links;
    private final Attribution attribution;
    private final AttributionMapper attributions;
    private final SaleMapper rows;

    LinkSales(Links links, Attribution attribution, AttributionMapper attributions, SaleMapper rows) {
        this.links = links;
        this.attribution = attribution;
        this.attributions = attributions;
        this.rows = rows;
    }

    /** By the code of the purchase, else by the one through which its buyer came. Nobody's own purchases count. */
    void add(List<Item> purchases, Earnings earned, Tally tally) {
        Map<Item, String> codes = codes(purchases);
        Map<String, LinkRow> known = links.find(codes.values());
        List<SaleRow> sales = new ArrayList<>();
        codes.forEach((item, code) -> {
            LinkRow link = known.get(code);
            PurchaseCompleted purchase = purchase(item);
            if (link != null && !link.distributorId().equals(purchase.buyerId().value())) {
                tally.sale(link, purchase, earned.of(item, new DistributorId(link.distributorId())));
                sales.add(new SaleRow(item.sourceNo(), purchase.orderId().value(), code));
            }
        });
        NewRows.write(sales, rows::insert);
    }

    void takeBack(List<TakenBack> takenBack, Tally tally) {
        List<SaleKey> keys = takenBack.stream().map(LinkSales::key).distinct().toList();
        Map<SaleKey, String> codes =
                rows.find(JsonRows.of(keys)).stream().collect(Collectors.toMap(SaleRow::key, SaleRow::code));
        Map<String, LinkRow> known = links.find(codes.values());
        for (TakenBack taken : takenBack) {
            LinkRow link = known.get(codes.getOrDefault(key(taken), ""));
            if (link != null && link.distributorId().equals(taken.beneficiary().value())) {
                tally.linkRefund(link, taken);
            }
        }
    }

    private static SaleKey key(TakenBack taken) {
        return new SaleKey(taken.sold().sourceNo(), taken.sold().orderId());
    }

    private Map<Item, String> codes(List<Item> purchases) {
        Map<String, Bound> boundTo = attributions.find(buyers(purchases)).stream()
                .collect(Collectors.toMap(Bound::distributorId, Function.identity()));
        Map<Item, String> codes = brought(purchases);
        for (Item item : purchases) {
            Bound bound = boundTo.get(purchase(item).buyerId().value());
            if (bound != null && bound.counts(item.number(), purchase(item).time())) {
                codes.putIfAbsent(item, bound.code());
            }
        }
        return codes;
    }

    /** The links by whose codes they were bought. */
    private Map<Item, String> brought(List<Item> purchases) {
        Map<Item, Question> questions = new HashMap<>();
        for (Item item : purchases) {
            ReferralCode code = purchase(item).referralCode();
            if (code != null) {
                SignUp buying = new SignUp(
                        purchase(item).buyerId().value(), purchase(item).time(), null);
                questions.put(item, new Question(buying, new Brings(code, null)));
            }
        }
        Map<Item, String> codes = new HashMap<>();
        if (!questions.isEmpty()) {
            Map<Question, Judgement> judged = attribution.judge(questions.values(), attribution.rules());
            questions.forEach((item, question) -> Objects.requireNonNull(judged.get(question))
                    .winner()
                    .ifPresent(winner -> codes.put(item, winner.candidate().code())));
        }
        return codes;
    }

    private static TreeSet<String> buyers(List<Item> purchases) {
        return purchases.stream()
                .map(item -> purchase(item).buyerId().value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static PurchaseCompleted purchase(Item item) {
        return (PurchaseCompleted) item.event();
    }
}
