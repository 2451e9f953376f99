package io.advantagehub.distributor;

import io.advantagehub.api.internal.InboxHandler;
import io.advantagehub.api.internal.ReferralCodes;
import io.advantagehub.api.internal.Traces;
import io.advantagehub.api.spi.DistributorDirectory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** The feature's beans. A host's {@link DistributorDirectory} is asked where there is one, but not by a replay. */
@Configuration(proxyBeanMethods = false)
public class DistributorConfiguration {

    /** First of its phase: whom it rejects leaves nothing behind anywhere. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    InboxHandler treeHandler(
            DistributorMapper distributors,
            SponsorshipMapper sponsorships,
            ObjectProvider<ReferralCodes> codes,
            StoredRecipients recipients) {
        return new TreeHandler(
                distributors, sponsorships, codes.getIfAvailable(() -> new ReferralCodes() {}), recipients);
    }

    @Bean
    SponsorTree sponsorTree(SponsorshipMapper rows) {
        return new StoredSponsorTree(rows);
    }

    @Bean
    StoredRecipients recipients(
            DistributorMapper rows, ObjectProvider<DistributorDirectory> directory, Environment environment) {
        boolean replay = "replay".equalsIgnoreCase(environment.getProperty("advantage-hub.mode"));
        DistributorDirectory host = replay ? null : directory.getIfAvailable();
        return new StoredRecipients(rows, host == null ? new DistributorDirectory() {} : host);
    }

    @Bean
    Phones phones(DistributorMapper rows) {
        return new StoredPhones(rows);
    }

    @Bean
    Traces phoneTraces(DistributorMapper rows) {
        return new PhoneTraces(rows);
    }

    @Bean
    RegisteredDistributors registeredDistributors(DistributorMapper rows) {
        return new StoredDistributors(rows);
    }

    @Bean
    FirstLine firstLine(DistributorMapper rows, SponsorshipMapper tree) {
        return new StoredFirstLine(rows, tree);
    }

    @Bean
    ImportedDistributors importedDistributors(DistributorMapper distributors, SponsorshipMapper sponsorships) {
        return new StoredImport(distributors, sponsorships);
    }
}
