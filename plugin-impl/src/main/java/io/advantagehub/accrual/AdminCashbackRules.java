package io.advantagehub.accrual;

import io.advantagehub.accrual.RulesMapper.HeadRow;
import io.advantagehub.api.spi.Caller;
import io.advantagehub.web.Actor;
import io.advantagehub.web.JsonText;
import io.advantagehub.web.Page;
import io.advantagehub.web.Paging;
import io.advantagehub.web.Refused;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The versions of the cashback rules: those there are, and new ones. */
@RestController
@RequestMapping("/api/v1/admin/cashback-rules")
class AdminCashbackRules {
    private final Programme programme;
    private final Publishing publishing;
    private final InstantSource clock;

    AdminCashbackRules(Programme programme, Publishing publishing, InstantSource clock) {
        this.programme = programme;
        this.publishing = publishing;
        this.clock = clock;
    }

    /** @param validFrom absent = from now on */
    record Wanted(
            @Nullable Map<String, Object> rules, @Nullable Instant validFrom) {}

    enum Status {
        PAST,
        VALID,
        FUTURE
    }

    /** @param publishedBy null where the host's properties said these rules */
    record View(
            int version,
            Status status,
            Instant validFrom,
            @Nullable String publishedBy,
            Instant publishedAt) {}

    record WholeView(
            int version,
            Status status,
            Instant validFrom,
            @Nullable String publishedBy,
            Instant publishedAt,
            JsonText rules) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    WholeView publish(Caller caller, @RequestBody Wanted wanted) {
        Rules rules = Drafts.required(publishing, wanted.rules());
        try {
            HeadRow head = publishing.publish(
                    rules, wanted.validFrom(), Actor.of(caller).id());
            return whole(head);
        } catch (WrongRules wrong) {
            throw Drafts.refused("", wrong);
        }
    }

    /** The one that begins last first. */
    @GetMapping
    Page<View> list(Paging paging) {
        List<HeadRow> heads = new ArrayList<>(programme.versions().heads());
        Collections.reverse(heads);
        int from = paging.cursor() == null ? 0 : after(heads, paging.cursor());
        List<HeadRow> shown = heads.subList(from, Math.min(heads.size(), from + paging.limit()));
        boolean more = from + paging.limit() < heads.size();
        return new Page<>(
                shown.stream().map(this::view).toList(),
                more ? String.valueOf(shown.get(shown.size() - 1).version()) : null);
    }

    @GetMapping("/{version}")
    WholeView get(@PathVariable("version") int version) {
        return programme.versions().heads().stream()
                .filter(head -> head.version() == version)
                .findFirst()
                .map(this::whole)
                .orElseThrow(Refused::notFound);
    }

    private static int after(List<HeadRow> heads, String cursor) {
        for (int i = 0; i < heads.size(); i++) {
            if (String.valueOf(heads.get(i).version()).equals(cursor)) {
                return i + 1;
            }
        }
        throw Paging.unknownCursor();
    }

    private View view(HeadRow head) {
        return new View(head.version(), status(head), head.validFrom(), head.publishedBy(), head.publishedAt());
    }

    private WholeView whole(HeadRow head) {
        return new WholeView(
                head.version(),
                status(head),
                head.validFrom(),
                head.publishedBy(),
                head.publishedAt(),
                new JsonText(programme.versions().body(head.version()).orElseThrow(Refused::notFound)));
    }

    private Status status(HeadRow head) {
        Instant now = clock.instant();
        if (head.validFrom().isAfter(now)) {
            return Status.FUTURE;
        }
        return RulesVersion.at(now, programme.rules()).version() == head.version() ? Status.VALID : Status.PAST;
    }
}
