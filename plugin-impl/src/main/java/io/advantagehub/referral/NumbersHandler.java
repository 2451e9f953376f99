package io.advantagehub.referral;

import io.advantagehub.accrual.CashbackAccrued;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.ReferralCode;
import io.advantagehub.api.event.PurchaseCompleted;
import io.advantagehub.api.internal.InboxBatch;
import io.advantagehub.api.internal.InboxBatch.Item;
import io.advantagehub.api.internal.InboxHandler;
import io.advantagehub.database.NewRows;
import io.advantagehub.distributor.SponsorQuery;
import io.advantagehub.distributor.SponsorTree;
import io.advantagehub.referral.Attribution.Question;
import io.advantagehub.referral.AttributionMapper.Bound;
import io.advantagehub.referral.LinkMapper.LinkRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Adds what a batch brought to the roll-ups, when the money is where it belongs: sign-ups and sales to the links they came
 * by, purchases to the first line of the buyer's sponsor. The number of statements does not grow with the batch.
 */
class NumbersHandler implements InboxHandler {
    private final Links links;
    private final Attribution attribution;
    private final SignUps signUps;
    private final AttributionMapper attributions;
    private final SponsorTree tree;
    private final NumbersMapper numbers;

    NumbersHandler(
            Links links,
            Attribution attribution,
            AttributionMapper attributions,
            SponsorTree tree,
            NumbersMapper numbers) {
        this.links = links;
        this.attribution = attribution;
        this.signUps = new SignUps(attribution, attributions);
        this.attributions = attributions;
        this.tree = tree;
        this.numbers = numbers;
    }

    @Override
    public Phase phase() {
        return Phase.NOTIFY;
    }

    @Override
    public void handle(InboxBatch batch) {
        Tally tally = new Tally();
        signUps.bind(batch).forEach(tally::signUp);
        List<Item> purchases = batch.items().stream()
                .filter(item -> item.event() instanceof PurchaseCompleted)
                .toList();
        if (!purchases.isEmpty()) {
            Map<Earning, Long> earned = earned(batch);
            addSales(purchases, earned, tally);
            addFirstLine(purchases, earned, tally);
        }
        NewRows.write(tally.days(), numbers::addDays);
        NewRows.write(tally.firstLine(), numbers::addFirstLine);
    }

    /** Whose and from which purchase. */
    private record Earning(UUID purchase, DistributorId beneficiary) {}

    private static Map<Earning, Long> earned(InboxBatch batch) {
        Map<Earning, Long> earned = new HashMap<>();
        batch.shared(CashbackAccrued.class)
                .ifPresent(shared -> shared.credits()
                        .forEach(credit -> earned.merge(
                                new Earning(credit.purchase().number(), credit.beneficiary()),
                                credit.sum().minor(),
                                Long::sum)));
        return earned;
    }

    /** By the code of the purchase, else by the one through which its buyer came. Nobody's own purchases count. */
    private void addSales(List<Item> purchases, Map<Earning, Long> earned, Tally tally) {
        Map<String, String> boundTo = attributions.find(buyers(purchases)).stream()
                .collect(Collectors.toMap(Bound::distributorId, Bound::code));
        Map<Item, String> codes = new HashMap<>(brought(purchases));
        for (Item item : purchases) {
            Optional.ofNullable(boundTo.get(purchase(item).buyerId().value()))
                    .ifPresent(code -> codes.putIfAbsent(item, code));
        }
        Map<String, LinkRow> known = links.find(codes.values());
        codes.forEach((item, code) -> Optional.ofNullable(known.get(code))
                .filter(link ->
                        !link.distributorId().equals(purchase(item).buyerId().value()))
                .ifPresent(link -> tally.sale(
                        link,
                        purchase(item),
                        earned.getOrDefault(new Earning(item.number(), new DistributorId(link.distributorId())), 0L))));
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

    private void addFirstLine(List<Item> purchases, Map<Earning, Long> earned, Tally tally) {
        Map<Item, SponsorQuery> queries = purchases.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        item -> new SponsorQuery(
                                purchase(item).buyerId(), purchase(item).time(), item.number())));
        Map<SponsorQuery, DistributorId> sponsors = tree.sponsors(Set.copyOf(queries.values()));
        queries.forEach((item, query) -> Optional.ofNullable(sponsors.get(query))
                .ifPresent(sponsor -> tally.purchase(
                        sponsor, purchase(item), earned.getOrDefault(new Earning(item.number(), sponsor), 0L))));
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
