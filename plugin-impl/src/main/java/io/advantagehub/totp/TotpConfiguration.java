package io.advantagehub.totp;

import io.advantagehub.api.usecase.ManageAuthenticator;
import io.advantagehub.clock.SystemTime;
import io.advantagehub.confirmation.CodeTrail;
import io.advantagehub.confirmation.Confirmations;
import io.advantagehub.confirmation.FailureBudget;
import io.advantagehub.confirmation.OwnOperation;
import io.advantagehub.database.Transactions;
import io.advantagehub.distributor.Recipients;
import io.advantagehub.keys.Keyrings;
import io.advantagehub.sms.SmsRoutes;
import io.advantagehub.web.OverHttp;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The feature's beans. */
@Configuration(proxyBeanMethods = false)
public class TotpConfiguration {

    @Bean
    Secrets totpSecrets(Keyrings keys) {
        return new Secrets(keys);
    }

    @Bean
    StoredApps authenticatorApps(TotpMapper rows, Secrets secrets, SystemTime time) {
        return new StoredApps(rows, secrets, time);
    }

    @Bean
    OwnOperation enrolmentOfApps(TotpMapper rows) {
        return AppOperation.ENROL.on(rows);
    }

    @Bean
    OwnOperation removalOfApps(TotpMapper rows) {
        return AppOperation.REMOVE.on(rows);
    }

    @Bean
    Enrolments enrolments(
            TotpMapper rows,
            Secrets secrets,
            Recipients people,
            SmsRoutes routes,
            Confirmations confirmations,
            InstantSource clock) {
        return new Enrolments(rows, secrets, new OtherWays(people, routes), confirmations, clock);
    }

    @Bean
    FirstCode firstCode(TotpMapper rows, StoredApps apps, FailureBudget budget, Transactions transactions) {
        return new FirstCode(rows, apps, budget, transactions);
    }

    @Bean
    ManageAuthenticator manageAuthenticator(
            Enrolments enrolments,
            FirstCode firstCode,
            TotpMapper rows,
            Transactions transactions,
            Environment environment) {
        return new OwnApp(enrolments, firstCode, rows, transactions, issuer(environment));
    }

    private static String issuer(Environment environment) {
        return environment.getProperty("advantage-hub.confirmation.issuer", "Advantage Hub");
    }

    @OverHttp
    static class Controllers {

        @Bean
        MyTotp myTotp(
                Enrolments enrolments,
                FirstCode firstCode,
                TotpMapper rows,
                Transactions transactions,
                InstantSource clock,
                Environment environment) {
            return new MyTotp(enrolments, firstCode, rows, transactions, clock, issuer(environment));
        }

        @Bean
        AdminTotp adminTotp(TotpMapper rows, Transactions transactions, InstantSource clock, CodeTrail trail) {
            return new AdminTotp(rows, transactions, clock, trail);
        }
    }
}
