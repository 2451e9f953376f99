package io.advantagehub.fairplay;

import io.advantagehub.accrual.HeldAccruals;
import io.advantagehub.accrual.Scrutiny;
import io.advantagehub.api.internal.DueWork;
import io.advantagehub.api.internal.InboxHandler;
import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.api.usecase.ReviewEarnings;
import io.advantagehub.database.Transactions;
import io.advantagehub.idempotency.Commands;
import io.advantagehub.settings.Mode;
import io.advantagehub.settings.Settings;
import io.advantagehub.web.OverHttp;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The feature's beans. A replay counts nothing and suspects nobody (contract §4). */
@Configuration(proxyBeanMethods = false)
@Import(SeeingConfiguration.class)
public class FairPlayConfiguration {

    @Bean
    TallyStore tallyStore(SponsorTallyMapper mapper) {
        return new TallyStore(mapper);
    }

    @Bean
    Scrutiny watch(TallyStore tallies, ReviewMapper reviews, Comparison comparison, Settings settings, Mode mode) {
        return mode == Mode.LIVE ? new Watch(tallies, new ReviewStore(reviews), comparison, settings) : Scrutiny.NONE;
    }

    @Bean
    InboxHandler signUps(TallyStore tallies, Settings settings, Mode mode) {
        return new SignUps(tallies, settings, mode);
    }

    @Bean
    DueWork pruning(SponsorTallyMapper tallies, SightingMapper sightings, Transactions transactions) {
        return new Pruning(tallies, sightings, transactions);
    }

    @Bean
    Reviews reviews(ReviewMapper rows, HeldAccruals held, InstantSource clock) {
        return new Reviews(rows, held, clock);
    }

    @Bean
    ReviewViews reviewViews(ReviewMapper rows, HeldAccruals held, ProgrammeCurrency programme) {
        return new ReviewViews(rows, held, programme);
    }

    @Bean
    ReviewEarnings reviewEarnings(Reviews reviews, ReviewMapper rows, ReviewViews views, Transactions transactions) {
        return new ReviewDesk(reviews, rows, views, transactions);
    }

    @OverHttp
    static class Controllers {

        @Bean
        AdminReviews adminReviews(Reviews reviews, ReviewViews views, Commands commands) {
            return new AdminReviews(reviews, views, commands);
        }

        @Bean
        MyReviews myReviews(ReviewEarnings reviews, ReviewMapper rows, ReviewViews views) {
            return new MyReviews(reviews, rows, views);
        }
    }
}
