package io.advantagehub.referral;

import io.advantagehub.api.usecase.FindReferrer;
import io.advantagehub.distributor.Recipients;
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
    FindReferrer findReferrer(Attribution attribution, Recipients names, InstantSource clock) {
        return new Referrers(attribution, names, clock);
    }

    @OverHttp
    static class Controllers {

        @Bean
        HostReferrers hostReferrers(FindReferrer referrers) {
            return new HostReferrers(referrers);
        }
    }
}
