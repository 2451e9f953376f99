package io.advantagehub.referral;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.database.Ids;
import io.advantagehub.distributor.FirstLine;
import io.advantagehub.distributor.FirstLine.Member;
import io.advantagehub.distributor.RecipientQuery;
import io.advantagehub.distributor.Recipients;
import io.advantagehub.referral.NumbersMapper.FirstLineRow;
import io.advantagehub.web.Page;
import io.advantagehub.web.Paging;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom the caller brought, and what came of it: no more of a person than the name that the host shows. */
@RestController
@RequestMapping("/api/v1/me/first-line")
class MyFirstLine {
    private final FirstLine people;
    private final Recipients names;
    private final Numbers numbers;
    private final ProgrammeCurrency programme;

    MyFirstLine(FirstLine people, Recipients names, Numbers numbers, ProgrammeCurrency programme) {
        this.people = people;
        this.names = names;
        this.numbers = numbers;
        this.programme = programme;
    }

    /**
     * @param displayName null where the host gave none
     * @param earned by the caller from this person's purchases, before refunds
     * @param net what refunds left of it
     */
    record View(
            @Nullable String displayName,
            Instant joinedAt,
            long purchases,
            Money earned,
            Money refunded,
            Money net,
            @Nullable Instant firstPurchaseAt,
            @Nullable Instant lastPurchaseAt) {}

    @GetMapping
    Page<View> list(DistributorId caller, Paging paging) {
        int offset = offset(paging);
        List<Member> found = people.page(caller, new FirstLine.Part(offset, paging.oneMore()));
        List<Member> shown = found.subList(0, Math.min(found.size(), paging.limit()));
        Map<String, @Nullable String> called = names(shown);
        Map<String, FirstLineRow> activity =
                numbers.firstLine(caller, shown.stream().map(Member::id).toList());
        return new Page<>(
                shown.stream()
                        .map(member -> view(
                                member,
                                called.get(member.id().value()),
                                activity.get(member.id().value())))
                        .toList(),
                found.size() > shown.size() ? Integer.toString(offset + shown.size()) : null);
    }

    private View view(Member member, @Nullable String name, @Nullable FirstLineRow activity) {
        return activity == null
                ? new View(name, member.joinedAt(), 0, money(0), money(0), money(0), null, null)
                : new View(
                        name,
                        member.joinedAt(),
                        activity.purchases(),
                        money(activity.earned()),
                        money(activity.refunded()),
                        money(activity.earned() - activity.refunded()),
                        activity.firstPurchaseAt(),
                        activity.lastPurchaseAt());
    }

    private Money money(long minor) {
        return new Money(minor, programme.currency());
    }

    private Map<String, @Nullable String> names(List<Member> members) {
        Map<String, @Nullable String> called = new HashMap<>();
        names.find(members.stream()
                        .map(member -> new RecipientQuery(member.id(), Ids.LAST))
                        .collect(Collectors.toSet()))
                .values()
                .forEach(recipient -> called.put(recipient.id().value(), recipient.displayName()));
        return called;
    }

    /** No cursor may name a person. */
    private static int offset(Paging paging) {
        String cursor = paging.cursor();
        if (cursor == null) {
            return 0;
        }
        if (!cursor.matches("[1-9][0-9]{0,8}")) {
            throw Paging.unknownCursor();
        }
        return Integer.parseInt(cursor);
    }
}
