package io.advantagehub.demo.hub;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.ReferralCode;
import io.advantagehub.api.VisitToken;
import io.advantagehub.api.usecase.ClaimNewcomers;
import io.advantagehub.api.usecase.ConfirmOperations;
import io.advantagehub.api.usecase.FindReferrer;
import io.advantagehub.api.usecase.JoinProgramme;
import io.advantagehub.api.usecase.ManageAuthenticator;
import io.advantagehub.api.usecase.ManagePhone;
import io.advantagehub.api.usecase.ManageSettings;
import io.advantagehub.api.usecase.MoveClock;
import io.advantagehub.api.usecase.ReadBalances;
import io.advantagehub.api.usecase.ReadReferralLinks;
import io.advantagehub.api.usecase.RedeemBalance;
import io.advantagehub.api.usecase.ReviewEarnings;
import io.advantagehub.api.usecase.SendBalance;
import io.advantagehub.api.usecase.TraceReferrals;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;

/** What the shop asks the plugin. All of it is optional: with {@code advantage-hub.enabled=false} the shop still sells. */
@Component
public class Hub {
    private final BeanFactory beans;

    Hub(BeanFactory beans) {
        this.beans = beans;
    }

    public Optional<ReadBalances.Balances> balancesOf(String person) {
        return ask(ReadBalances.class).map(read -> read.of(new DistributorId(person)));
    }

    /** What somebody owes, part by part; nothing where there is no plugin. */
    public List<ReadBalances.Debt> debtsOf(String person) {
        return ask(ReadBalances.class)
                .map(read -> read.debts(new DistributorId(person)))
                .orElse(List.of());
    }

    public Optional<ManageSettings> settings() {
        return ask(ManageSettings.class);
    }

    /** Cashback on renewals. */
    public Optional<RedeemBalance> redeeming() {
        return ask(RedeemBalance.class);
    }

    /** Cashback to a partner, or out to a card. */
    public Optional<SendBalance> sending() {
        return ask(SendBalance.class);
    }

    /** Codes. */
    public Optional<ConfirmOperations> confirming() {
        return ask(ConfirmOperations.class);
    }

    /** The referral programme's documents. */
    public Optional<JoinProgramme> joining() {
        return ask(JoinProgramme.class);
    }

    /**
     * Somebody's referral links; empty until both documents are accepted.
     *
     * @param address where people reach the shop
     */
    public Optional<List<ReadReferralLinks.Link>> referralLinks(String person, String address) {
        return ask(ReadReferralLinks.class).flatMap(links -> links.of(new DistributorId(person), address));
    }

    /** Through whom a visitor comes, by what the browser brings and what was typed. */
    public Optional<FindReferrer.Referrer> referrer(@Nullable String visit, @Nullable String code) {
        return ask(FindReferrer.class)
                .flatMap(find -> find.of(new FindReferrer.Brought(
                        VisitToken.of(visit).orElse(null),
                        ReferralCode.typed(code).orElse(null))));
    }

    /** Whether it is a code that nobody has; where there is no plugin, no code is anybody's business. */
    public boolean isNobodys(String code) {
        return ask(FindReferrer.class).isPresent() && referrer(null, code).isEmpty();
    }

    /** Whom somebody's links have brought, newest first; nobody where there is no plugin. */
    public List<TraceReferrals.Traced> tracedTo(String person, int most) {
        return ask(TraceReferrals.class)
                .map(trace -> trace.newest(new DistributorId(person), most))
                .orElse(List.of());
    }

    /** Newcomers whose click was lost. */
    public Optional<ClaimNewcomers> claiming() {
        return ask(ClaimNewcomers.class);
    }

    /** Whose phone is whose. */
    public Optional<ManagePhone> phones() {
        return ask(ManagePhone.class);
    }

    /** Authenticator apps. */
    public Optional<ManageAuthenticator> authenticators() {
        return ask(ManageAuthenticator.class);
    }

    /** What fair play holds. */
    public Optional<ReviewEarnings> reviewing() {
        return ask(ReviewEarnings.class);
    }

    /** The plugin's business time; the system's where there is no plugin. */
    public Instant now() {
        return ask(MoveClock.class).map(MoveClock::now).orElseGet(Instant::now);
    }

    /** Moves business time on. */
    public Instant advance(Duration by) throws SwitchedOff {
        return ask(MoveClock.class).orElseThrow(SwitchedOff::new).advance(by);
    }

    private <T> Optional<T> ask(Class<T> useCase) {
        return Optional.ofNullable(beans.getBeanProvider(useCase).getIfAvailable());
    }

    /** There is no plugin to ask. */
    public static final class SwitchedOff extends Exception {
        private static final long serialVersionUID = 1;
    }
}
