package io.advantagehub.plugin;

import io.advantagehub.api.usecase.AcceptHostEvents;
import io.advantagehub.api.usecase.ClaimNewcomers;
import io.advantagehub.api.usecase.ConfirmOperations;
import io.advantagehub.api.usecase.FindReferrer;
import io.advantagehub.api.usecase.ImportPlatform;
import io.advantagehub.api.usecase.JoinProgramme;
import io.advantagehub.api.usecase.ManageAuthenticator;
import io.advantagehub.api.usecase.ManagePhone;
import io.advantagehub.api.usecase.ManageSettings;
import io.advantagehub.api.usecase.MoveClock;
import io.advantagehub.api.usecase.ReadBalances;
import io.advantagehub.api.usecase.ReadReferralLinks;
import io.advantagehub.api.usecase.RedeemBalance;
import io.advantagehub.api.usecase.ReplayHostEvents;
import io.advantagehub.api.usecase.ReviewEarnings;
import io.advantagehub.api.usecase.SendBalance;
import io.advantagehub.api.usecase.TraceReferrals;
import io.advantagehub.web.HostWebConfiguration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Import;

/**
 * All that a Spring Boot host gets into its own context: the plugin's lifecycle, which nothing of the host's is ever
 * wired with by type, what the host's actuator and Micrometer look for if it has them, and the use cases, which step
 * back before any bean of the host's that implements one; where the host serves the web, also what leads to the plugin
 * there.
 */
@AutoConfiguration
@Import({HostWebConfiguration.class, HealthRegistrar.class})
@Conditional(WhereEnabled.class)
public class AdvantageHubAutoConfiguration {
    private static final String HUB = "advantageHub";

    @Bean(name = HUB, defaultCandidate = false)
    AdvantageHub advantageHub(ApplicationContext host) {
        return new AdvantageHub(host);
    }

    @Bean
    @Fallback
    AcceptHostEvents advantageHubAcceptHostEvents(@Qualifier(HUB) AdvantageHub hub) {
        return hub.useCase(AcceptHostEvents.class);
    }

    @Bean
    @Fallback
    ReadBalances advantageHubReadBalances(@Qualifier(HUB) AdvantageHub hub) {
        return hub.useCase(ReadBalances.class);
    }

    @Bean
    @Fallback
    RedeemBalance advantageHubRedeemBalance(@Qualifier(HUB) AdvantageHub hub) {
        return hub.useCase(RedeemBalance.class);
    }

    @Bean
    @Fallback
    ConfirmOperations advantageHubConfirmOperations(@Qualifier(HUB) AdvantageHub hub) {
        return hub.useCase(ConfirmOperations.class);
    }

    @Bean
    @Fallback
    SendBalance advantageHubSendBalance(@Qualifier(HUB) AdvantageHub hub) {
        return hub.useCase(SendBalance.class);
    }

    @Bean
    @Fallback
    FindReferrer advantageHubFindReferrer(@Qualifier(HUB) AdvantageHub hub) {
        return hub.useCase(FindReferrer.class);
    }

    @Bean
    @Fallback
    JoinProgramme advantageHubJoinProgramme(@Qualifier(HUB) AdvantageHub hub) {
        return hub.useCase(JoinProgramme.class);
    }

    @Bean
    @Fallback
    ReadReferralLinks advantageHubReadReferralLinks(@Qualifier(HUB) AdvantageHub hub) {
        return hub.useCase(ReadReferralLinks.class);
    }

    @Bean
    @Fallback
    TraceReferrals advantageHubTraceReferrals(@Qualifier(HUB) AdvantageHub hub) {
        return hub.useCase(TraceReferrals.class);
    }

    @Bean
    @Fallback
    ClaimNewcomers advantageHubClaimNewcomers(@Qualifier(HUB) AdvantageHub hub) {
        return hub.useCase(ClaimNewcomers.class);
    }

    @Bean
    @Fallback
    ReviewEarnings advantageHubReviewEarnings(@Qualifier(HUB) AdvantageHub hub) {
        return hub.useCase(ReviewEarnings.class);
    }

    @Bean
    @Fallback
    ManagePhone advantageHubManagePhone(@Qualifier(HUB) AdvantageHub hub) {
        return hub.useCase(ManagePhone.class);
    }

    @Bean
    @Fallback
    ManageAuthenticator advantageHubManageAuthenticator(@Qualifier(HUB) AdvantageHub hub) {
        return hub.useCase(ManageAuthenticator.class);
    }

    @Bean
    @Fallback
    ManageSettings advantageHubManageSettings(@Qualifier(HUB) AdvantageHub hub) {
        return hub.useCase(ManageSettings.class);
    }

    @Bean
    @Fallback
    MoveClock advantageHubMoveClock(@Qualifier(HUB) AdvantageHub hub) {
        return hub.useCase(MoveClock.class);
    }

    @Bean
    @Fallback
    ReplayHostEvents advantageHubReplayHostEvents(@Qualifier(HUB) AdvantageHub hub) {
        return hub.useCase(ReplayHostEvents.class);
    }

    @Bean
    @Fallback
    ImportPlatform advantageHubImportPlatform(@Qualifier(HUB) AdvantageHub hub) {
        return hub.useCase(ImportPlatform.class);
    }

    /** In a host with Micrometer. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "io.micrometer.core.instrument.binder.MeterBinder")
    static class Metrics {
        @Bean
        HubMetrics advantageHubMetrics(@Qualifier(HUB) AdvantageHub hub) {
            return new HubMetrics(hub);
        }

        @Bean
        LedgerMetrics advantageHubLedgerMetrics(@Qualifier(HUB) AdvantageHub hub) {
            return new LedgerMetrics(hub);
        }
    }
}
