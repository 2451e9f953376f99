package io.advantagehub.lease;

import io.advantagehub.database.Transactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the features their leases. */
@Configuration(proxyBeanMethods = false)
public class LeaseConfiguration {

    @Bean
    Leases leases(LeaseMapper table, SharedLeaseMapper shared, Transactions transactions) {
        return new Leases(table, shared, transactions, Owner.ofThisProcess());
    }
}
