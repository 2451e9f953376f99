package io.advantagehub.referral;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.usecase.FindReferrer;
import io.advantagehub.database.Ids;
import io.advantagehub.distributor.Recipient;
import io.advantagehub.distributor.RecipientQuery;
import io.advantagehub.distributor.Recipients;
import io.advantagehub.referral.Attribution.Question;
import io.advantagehub.referral.LinkMapper.LinkRow;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Answers by the very judgement that sign-ups are attributed by. */
class Referrers implements FindReferrer {
    private final Attribution attribution;
    private final Recipients names;
    private final InstantSource clock;

    Referrers(Attribution attribution, Recipients names, InstantSource clock) {
        this.attribution = attribution;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public Optional<Referrer> of(Brought brought) {
        Brings brings = new Brings(brought.code(), brought.visit());
        if (brings.isNothing()) {
            return Optional.empty();
        }
        Question question = new Question(new SignUp(null, clock.instant(), null), brings);
        return Objects.requireNonNull(
                        attribution.judge(Set.of(question), attribution.rules()).get(question))
                .winner()
                .map(this::referrer);
    }

    private Referrer referrer(Judged winner) {
        LinkRow link = winner.known();
        DistributorId owner = new DistributorId(link.distributorId());
        RecipientQuery query = new RecipientQuery(owner, Ids.LAST);
        Recipient known = names.find(Set.of(query)).get(query);
        return new Referrer(
                owner,
                known == null ? null : known.displayName(),
                link.code(),
                link.product(),
                link.plan().isEmpty() ? null : link.plan(),
                Via.valueOf(winner.candidate().via().name()),
                winner.candidate().clickedAt());
    }
}
