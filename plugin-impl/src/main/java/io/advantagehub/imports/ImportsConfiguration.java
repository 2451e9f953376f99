package io.advantagehub.imports;

import io.advantagehub.api.edge.ImportFormat;
import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.api.internal.ReferralCodes;
import io.advantagehub.api.usecase.ImportPlatform;
import io.advantagehub.consent.ImportedConsents;
import io.advantagehub.distributor.ImportedDistributors;
import io.advantagehub.distributor.RegisteredDistributors;
import io.advantagehub.inbox.Standstill;
import io.advantagehub.wallet.OpeningBalances;
import java.time.InstantSource;
import java.util.ServiceLoader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The import of people whom a platform has already. */
@Configuration(proxyBeanMethods = false)
public class ImportsConfiguration {

    @Bean
    Registry importRegistry(
            RegisteredDistributors registered,
            ImportedDistributors distributors,
            ImportedConsents consents,
            OpeningBalances balances,
            ObjectProvider<ReferralCodes> codes) {
        return new Registry(
                registered, distributors, consents, balances, codes.getIfAvailable(() -> new ReferralCodes() {}));
    }

    @Bean
    ImportPlatform importPlatform(
            Registry importRegistry, Standstill standstill, ProgrammeCurrency programme, InstantSource clock) {
        ImportFormat format = ServiceLoader.load(ImportFormat.class, getClass().getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("camel-routes is missing: no ImportFormat"));
        return new FileImport(format, importRegistry, standstill, programme, clock);
    }
}
