package io.advantagehub.referral;

import io.advantagehub.api.ReferralCode;
import io.advantagehub.api.VisitToken;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what somebody brings along. Thread-safe. */
final class Candidates {
    private final VisitCookie cookies;

    Candidates(VisitCookie cookies) {
        this.cookies = cookies;
    }

    /**
     * In the order in which they count.
     *
     * @param code as written, or the value of the cookie where a host knows no other place for it
     */
    List<Candidate> of(@Nullable ReferralCode code, @Nullable VisitToken visit, Model model) {
        Map<Via, Candidate> found = new EnumMap<>(Via.class);
        Optional<Visit> asCode = read(code == null ? null : code.value());
        read(visit == null ? null : visit.value()).or(() -> asCode).ifPresent(seen -> clicks(seen, found));
        if (code != null && asCode.isEmpty()) {
            Codes.read(code.value())
                    .ifPresent(canonical -> found.put(Via.CODE, new Candidate(Via.CODE, canonical, null)));
        }
        return model.order().stream()
                .flatMap(via -> Optional.ofNullable(found.get(via)).stream())
                .toList();
    }

    private Optional<Visit> read(@Nullable String value) {
        return Optional.ofNullable(value).flatMap(cookies::read);
    }

    private static void clicks(Visit visit, Map<Via, Candidate> found) {
        found.put(Via.LAST_CLICK, candidate(Via.LAST_CLICK, visit.last()));
        if (!visit.first().equals(visit.last())) {
            found.put(Via.FIRST_CLICK, candidate(Via.FIRST_CLICK, visit.first()));
        }
    }

    private static Candidate candidate(Via via, Visit.Click click) {
        return new Candidate(via, click.code(), click.at());
    }
}
