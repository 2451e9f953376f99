package io.advantagehub.referral;

import io.advantagehub.api.spi.Caller;
import io.advantagehub.web.Refused;
import io.advantagehub.web.Refused.Wrong;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be recommended, as administrators arrange it. */
@RestController
@RequestMapping("/api/v1/admin/referral-catalogue")
class AdminCatalogue {
    private static final int MOST = 200;
    private static final String WORD = "[^\\p{Cc}\\s]{1,100}";

    private final Catalogue catalogue;
    private final Addresses addresses;

    AdminCatalogue(Catalogue catalogue, Addresses addresses) {
        this.catalogue = catalogue;
        this.addresses = addresses;
    }

    /** @param target the usual one where absent */
    record Entry(
            @Nullable String product,
            @Nullable String plan,
            @Nullable String target) {}

    record Arrangement(@Nullable List<Entry> items) {}

    /** @param allowedHosts the domains that absolute targets may be on */
    record View(List<Entry> items, SortedSet<String> allowedHosts) {}

    @GetMapping
    View read() {
        List<Entry> items = new ArrayList<>();
        catalogue
                .read()
                .forEach((item, target) -> items.add(
                        new Entry(item.product(), item.plan().isEmpty() ? null : item.plan(), target.pattern())));
        return new View(items, new TreeSet<>(addresses.hosts()));
    }

    /** All of it at once, in the order in which it is to be shown; without items it is the usual ten again. */
    @PutMapping
    View replace(Caller caller, @RequestBody Arrangement body) {
        List<Entry> entries = body.items() == null ? List.of() : body.items();
        if (entries.size() > MOST) {
            throw Refused.invalid("items", "must be at most " + MOST);
        }
        List<Wrong> wrong = new ArrayList<>();
        Map<Item, Target> items = new LinkedHashMap<>();
        for (int place = 0; place < entries.size(); place++) {
            add(entries.get(place), "items[" + place + "]", items, wrong);
        }
        if (!wrong.isEmpty()) {
            throw Refused.invalid(wrong);
        }
        catalogue.replace(items, caller.id());
        return read();
    }

    private void add(Entry entry, String place, Map<Item, Target> items, List<Wrong> wrong) {
        String product = entry.product() == null ? "" : entry.product();
        String plan = entry.plan() == null ? "" : entry.plan();
        if (!product.matches(WORD)) {
            wrong.add(new Wrong(place + ".product", "must have 1 to 100 characters without spaces"));
        }
        if (!plan.isEmpty() && !plan.matches(WORD)) {
            wrong.add(new Wrong(place + ".plan", "must have 1 to 100 characters without spaces, or be left out"));
        }
        Item item = new Item(product, plan);
        Target target = entry.target() == null ? addresses.usual(item) : new Target(entry.target());
        Optional<String> fault = Target.fault(target.pattern(), addresses.hosts());
        fault.ifPresent(told -> wrong.add(new Wrong(place + ".target", told)));
        if (items.put(item, target) != null) {
            wrong.add(new Wrong(place, "is there twice"));
        }
    }
}
