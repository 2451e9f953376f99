package io.advantagehub.referral;

import io.advantagehub.accrual.TakenBackListener;
import io.advantagehub.api.internal.DueWork;
import io.advantagehub.api.internal.InboxHandler;
import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.api.usecase.JoinProgramme;
import io.advantagehub.database.Transactions;
import io.advantagehub.distributor.FirstLine;
import io.advantagehub.distributor.Recipients;
import io.advantagehub.distributor.SponsorTree;
import io.advantagehub.referral.NumbersHandler.Newcomers;
import io.advantagehub.settings.Mode;
import io.advantagehub.settings.Settings;
import io.advantagehub.web.OverHttp;
import java.time.InstantSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** The referral programme's beans. A replay has none of it but the codes: it asks for no terms and keeps no numbers. */
@Configuration(proxyBeanMethods = false)
@Import({ClickConfiguration.class, AttributionConfiguration.class, ClaimConfiguration.class})
public class ReferralConfiguration {

    @Bean
    Terms terms(TermsMapper rows, Transactions transactions, InstantSource clock, Mode mode) {
        return new Terms(rows, transactions, clock, mode);
    }

    @Bean
    SmartInitializingSingleton defaultTerms(Terms terms, Mode mode) {
        return () -> {
            if (mode == Mode.LIVE) {
                terms.begin();
            }
        };
    }

    @Bean
    Addresses referralAddresses(Environment environment) {
        return Addresses.of(environment);
    }

    @Bean
    Catalogue referralCatalogue(
            CatalogueMapper rows, Transactions transactions, Addresses addresses, InstantSource clock) {
        return new Catalogue(rows, transactions, addresses, clock);
    }

    @Bean
    KeptKey referralKey(KeyMapper rows, Transactions transactions) {
        return new KeptKey(rows, transactions::own);
    }

    @Bean
    VisitKeys visitKeys(Environment environment, KeptKey kept) {
        return new VisitKeys(environment, kept);
    }

    @Bean
    VisitCookie visitCookie(VisitKeys keys) {
        return new VisitCookie(keys);
    }

    @Bean
    CheckedCodes checkedCodes(KeptKey key) {
        return new CheckedCodes(key);
    }

    @Bean
    Links links(LinkMapper rows, CheckedCodes codes, Transactions transactions, InstantSource clock) {
        return new Links(rows, codes, transactions, clock);
    }

    @Bean
    Numbers numbers(NumbersMapper rows, InstantSource clock) {
        return new Numbers(rows, clock);
    }

    @Bean
    JoinProgramme joinProgramme(Terms terms) {
        return new Joining(terms);
    }

    @Bean
    OwnLinks ownLinks(
            Terms terms,
            Links links,
            Catalogue catalogue,
            Numbers numbers,
            ProgrammeCurrency programme,
            Addresses addresses) {
        return new OwnLinks(terms, links, catalogue, numbers, programme, addresses);
    }

    @Bean
    LinkSales linkSales(Links links, Attribution attribution, AttributionMapper attributions, SaleMapper sales) {
        return new LinkSales(links, attribution, attributions, sales);
    }

    @Bean
    InboxHandler numbersHandler(
            SignUps signUps,
            GrantedSponsors granted,
            LinkSales sales,
            SponsorTree tree,
            NumbersMapper numbers,
            Mode mode) {
        return mode == Mode.LIVE
                ? new NumbersHandler(new Newcomers(signUps, granted), sales, new FirstLineSums(tree), numbers)
                : new NoNumbers();
    }

    @Bean
    TakenBackListener takenBackNumbers(LinkSales sales, SponsorTree tree, NumbersMapper numbers) {
        return new TakenBackNumbers(sales, new FirstLineSums(tree), numbers);
    }

    @Bean
    DueWork forgettingOfClicks(ClickMapper rows, Transactions transactions) {
        return new Forgetting(rows, transactions);
    }

    @OverHttp
    static class Controllers {

        @Bean
        MyTerms myTerms(Terms terms, Settings settings) {
            return new MyTerms(terms, settings);
        }

        @Bean
        AdminTerms adminTerms(Terms terms) {
            return new AdminTerms(terms);
        }

        @Bean
        AdminCatalogue adminCatalogue(Catalogue catalogue, Addresses addresses) {
            return new AdminCatalogue(catalogue, addresses);
        }

        @Bean
        MyLinks myLinks(Terms terms, Links links, OwnLinks own, Numbers numbers, ProgrammeCurrency programme) {
            return new MyLinks(terms, links, own, numbers, programme);
        }

        @Bean
        MyFirstLine myFirstLine(FirstLine people, Recipients names, Numbers numbers, ProgrammeCurrency programme) {
            return new MyFirstLine(people, names, numbers, programme);
        }
    }
}
