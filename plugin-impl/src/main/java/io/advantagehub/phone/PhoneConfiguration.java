package io.advantagehub.phone;

import io.advantagehub.api.internal.InboxHandler;
import io.advantagehub.api.spi.PhoneListener;
import io.advantagehub.api.usecase.ManagePhone;
import io.advantagehub.confirmation.CodeTrail;
import io.advantagehub.confirmation.Confirmations;
import io.advantagehub.confirmation.OwnOperation;
import io.advantagehub.consent.Consents;
import io.advantagehub.database.Transactions;
import io.advantagehub.distributor.Phones;
import io.advantagehub.distributor.Recipients;
import io.advantagehub.keys.Keyrings;
import io.advantagehub.phone.ChangeRow.Kind;
import io.advantagehub.settings.Settings;
import io.advantagehub.sms.Outbox;
import io.advantagehub.web.OverHttp;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The feature's beans. */
@Configuration(proxyBeanMethods = false)
public class PhoneConfiguration {

    @Bean
    Wishes phoneWishes(Keyrings keys) {
        return new Wishes(keys);
    }

    @Bean
    Keeping keepingOfPhones(Phones phones, ObjectProvider<PhoneListener> host) {
        return new Keeping(phones, host.getIfAvailable(() -> new PhoneListener() {}));
    }

    @Bean
    OldNumber oldNumber(Consents consents, Outbox outbox, Settings settings) {
        return new OldNumber(consents, outbox, settings);
    }

    @Bean
    InboxHandler changesTold(ChangeMapper rows, Wishes wishes, OldNumber oldNumber, Recipients people) {
        return new ChangesTold(rows, wishes, oldNumber, people);
    }

    @Bean
    OwnOperation changeOfPhone(Phones phones, Keeping keeping, ChangeMapper rows, Wishes wishes, InstantSource clock) {
        return new PhoneOperation(Kind.C, phones, keeping, rows, wishes, clock);
    }

    @Bean
    OwnOperation verificationOfPhone(
            Phones phones, Keeping keeping, ChangeMapper rows, Wishes wishes, InstantSource clock) {
        return new PhoneOperation(Kind.V, phones, keeping, rows, wishes, clock);
    }

    @Bean
    Naming naming(
            Phones phones,
            Keeping keeping,
            Recipients people,
            ChangeMapper rows,
            Wishes wishes,
            Confirmations confirmations,
            OldNumber oldNumber,
            InstantSource clock) {
        return new Naming(phones, keeping, people, rows, wishes, confirmations, oldNumber, clock);
    }

    @Bean
    ManagePhone managePhone(Naming naming, Phones phones, Transactions transactions) {
        return new OwnPhone(naming, phones, transactions);
    }

    @OverHttp
    static class Controllers {

        @Bean
        MyPhone myPhone(Naming naming, Phones phones, Transactions transactions) {
            return new MyPhone(naming, phones, transactions);
        }

        @Bean
        AdminPhones adminPhones(
                Phones phones,
                Keeping keeping,
                Recipients people,
                ChangeMapper rows,
                Wishes wishes,
                Confirmations confirmations,
                OldNumber oldNumber,
                InstantSource clock,
                Transactions transactions,
                CodeTrail trail) {
            Deciding deciding =
                    new Deciding(phones, keeping, people, rows, wishes, confirmations, oldNumber, clock, trail);
            return new AdminPhones(deciding, rows, transactions);
        }
    }
}
