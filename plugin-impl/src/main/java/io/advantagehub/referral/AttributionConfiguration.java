package io.advantagehub.referral;

import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.api.usecase.FindReferrer;
import io.advantagehub.distributor.Recipients;
import io.advantagehub.distributor.RegisteredDistributors;
import io.advantagehub.distributor.SponsorTree;
import io.advantagehub.settings.Mode;
import io.advantagehub.settings.Settings;
import io.advantagehub.web.OverHttp;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Through whom people come: decided, and shown. */
@Configuration(proxyBeanMethods = false)
class AttributionConfiguration {

    @Bean
    Attribution attribution(Links links, VisitCookie cookies, Settings settings, Mode mode) {
        return new Attribution(links, new Candidates(cookies), settings, mode);
    }

    @Bean
    SignUps boundSignUps(Attribution attribution, AttributionMapper rows) {
        return new SignUps(attribution, rows);
    }

    @Bean
    FindReferrer findReferrer(Attribution attribution, Recipients names, InstantSource clock) {
        return new Referrers(attribution, names, clock);
    }

    @Bean
    FirstLineNames firstLineNames(SponsorTree tree, Recipients names, InstantSource clock) {
        return new FirstLineNames(tree, names, clock);
    }

    @Bean
    TraceViews traceViews(TraceMapper rows, FirstLineNames names, ProgrammeCurrency programme) {
        return new TraceViews(rows, names, programme);
    }

    @OverHttp
    static class Controllers {

        @Bean
        MyTrace myTrace(TraceMapper rows, TraceViews views) {
            return new MyTrace(rows, views);
        }

        @Bean
        AdminAttributions adminAttributions(
                RegisteredDistributors registered, TraceMapper rows, FirstLineNames people, ClaimViews claims) {
            return new AdminAttributions(registered, rows, people, claims);
        }

        @Bean
        HostReferrers hostReferrers(FindReferrer referrers) {
            return new HostReferrers(referrers);
        }
    }
}
