package io.advantagehub.referral;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.api.usecase.ReadReferralLinks;
import io.advantagehub.referral.LinkMapper.LinkRow;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** People's own links with their addresses and what they brought. Thread-safe. */
class OwnLinks implements ReadReferralLinks {
    private final Terms terms;
    private final Links links;
    private final Catalogue catalogue;
    private final Numbers numbers;
    private final ProgrammeCurrency programme;
    private final Addresses addresses;
    private final ShareTexts texts = new ShareTexts();

    OwnLinks(
            Terms terms,
            Links links,
            Catalogue catalogue,
            Numbers numbers,
            ProgrammeCurrency programme,
            Addresses addresses) {
        this.terms = terms;
        this.links = links;
        this.catalogue = catalogue;
        this.numbers = numbers;
        this.programme = programme;
        this.addresses = addresses;
    }

    @Override
    public Optional<List<Link>> of(DistributorId who, String address) {
        return terms.areAcceptedBy(who) ? Optional.of(all(who, address)) : Optional.empty();
    }

    /** Whatever was accepted. */
    List<Link> all(DistributorId who, String address) {
        Set<Item> items = catalogue.read().keySet();
        Map<Item, LinkRow> own = links.of(who, items);
        Map<String, LinkDay> brought = numbers.totals(own.values());
        return items.stream()
                .flatMap(item -> Stream.ofNullable(own.get(item)))
                .map(link ->
                        link(link, address, brought.getOrDefault(link.code(), LinkDay.ofClicks(link.code(), "", 0, 0))))
                .toList();
    }

    /** @param address where the host is reached, as far as the caller knows */
    String url(LinkRow link, String address) {
        String host = addresses.publicUrl().isEmpty() ? address : addresses.publicUrl();
        return host + "/advantage-hub" + RedirectDoor.PLACE + link.code();
    }

    private Link link(LinkRow link, String address, LinkDay numbers) {
        Currency currency = programme.currency();
        String url = url(link, address);
        return new Link(
                link.code(),
                link.product(),
                link.plan().isEmpty() ? null : link.plan(),
                url,
                numbers.clicks(),
                numbers.visitors(),
                numbers.signUps(),
                numbers.sales(),
                new Money(numbers.earned(), currency),
                new Money(numbers.refunded(), currency),
                new Money(numbers.net(), currency),
                numbers.conversion(),
                texts.of(link.item(), url));
    }
}
