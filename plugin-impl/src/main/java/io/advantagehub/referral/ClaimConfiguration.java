package io.advantagehub.referral;

import io.advantagehub.api.edge.HostEventFormat;
import io.advantagehub.api.spi.SponsorApproval;
import io.advantagehub.api.usecase.AcceptHostEvents;
import io.advantagehub.api.usecase.ClaimNewcomers;
import io.advantagehub.database.Transactions;
import io.advantagehub.distributor.FirstLine;
import io.advantagehub.distributor.RegisteredDistributors;
import io.advantagehub.web.OverHttp;
import java.time.InstantSource;
import java.util.ServiceLoader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Claims of sponsors whose newcomer's click was lost. */
@Configuration(proxyBeanMethods = false)
class ClaimConfiguration {

    @Bean
    GrantedSponsors grantedSponsors(
            ClaimMapper claims, AttributionMapper attributions, RegisteredDistributors registered) {
        return new GrantedSponsors(claims, attributions, registered);
    }

    @Bean
    Granting granting(
            RegisteredDistributors registered,
            FirstLine tree,
            FirstLineNames people,
            ObjectProvider<SponsorApproval> host,
            ObjectProvider<AcceptHostEvents> accept) {
        return new Granting(
                registered,
                tree,
                people,
                host.getIfAvailable(() -> new SponsorApproval() {}),
                () -> new Granting.Inlet(accept.getObject(), format()));
    }

    private static HostEventFormat format() {
        return ServiceLoader.load(HostEventFormat.class, ClaimConfiguration.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("camel-routes is missing: no HostEventFormat"));
    }

    @Bean
    Claims claims(
            ClaimMapper rows, LinkMapper links, Granting granting, Transactions transactions, InstantSource clock) {
        return new Claims(rows, links, granting, transactions, clock);
    }

    @Bean
    ClaimViews claimViews(ClaimMapper rows, RegisteredDistributors registered, FirstLineNames people) {
        return new ClaimViews(rows, registered, people);
    }

    @Bean
    ClaimNewcomers claimNewcomers(Terms terms, Links links, Claims claims, ClaimMapper rows, ClaimViews views) {
        return new ClaimDesk(terms, links, claims, rows, views);
    }

    @OverHttp
    static class Controllers {

        @Bean
        MyClaims myClaims(Terms terms, Links links, Claims claims, ClaimViews views) {
            return new MyClaims(terms, links, claims, views);
        }

        @Bean
        AdminClaims adminClaims(Claims claims, ClaimViews views) {
            return new AdminClaims(claims, views);
        }
    }
}
