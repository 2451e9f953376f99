package io.advantagehub.demo.payout;

import io.advantagehub.api.spi.PayoutGateway;
import io.advantagehub.demo.clock.ShopClock;
import io.advantagehub.demo.payout.Remittance.Origin;
import io.advantagehub.demo.payout.Remittance.State;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes each payout once, and pays it when an administrator says that it arrived. */
@Component
public class Bank implements PayoutGateway {
    /** Why a payout failed, in a word that the plugin knows. */
    public static final String SENT_BACK = "sent-back";

    private final RemittanceRepository remittances;
    private final ShopClock clock;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    Bank(
            RemittanceRepository remittances,
            ShopClock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.remittances = remittances;
        this.clock = clock;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Money to be paid to a card.
     *
     * @param id of whoever asks for it: it is paid once
     */
    public record Order(UUID id, String person, BigDecimal amount, String last4) {}

    /** What the bank calls a card. A real one would give it out for a number that only the bank itself has seen. */
    public static String tokenOf(String lastFour) {
        return "demo-card-" + lastFour;
    }

    @Override
    public Answer submit(Payout payout) {
        Order order = new Order(
                payout.id(),
                payout.distributor().value(),
                new BigDecimal(payout.amount().toDecimalString()),
                payout.last4());
        return answer(take(order, Origin.CASHBACK));
    }

    /** Takes a payout out of the shop's wallet; in the caller's transaction where there is one. */
    public State takeOfWallet(Order order) {
        return take(order, Origin.WALLET);
    }

    private State take(Order order, Origin origin) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Optional<Remittance> known = remittances.findById(order.id());
            known.ifPresent(Remittance::calledAgain);
            return known.orElseGet(() -> remittances.save(new Remittance(order, origin, clock.now())))
                    .state();
        }));
    }

    /** How far a payout has come; empty where the bank was never asked for it. */
    public Optional<State> find(UUID id) {
        return remittances.findById(id).map(Remittance::state);
    }

    @Override
    public Answer lookup(UUID payoutId) {
        return find(payoutId).map(Bank::answer).orElse(Answer.UNKNOWN);
    }

    /** The newest 50. */
    public List<Remittance> newest() {
        return remittances.findTop50ByOrderByAskedAtDesc();
    }

    /** The newest 5 of somebody's cashback. */
    List<Remittance> newestOfCashback(String person) {
        return remittances.findTop5ByPersonIdAndOriginOrderByAskedAtDesc(person, Origin.CASHBACK);
    }

    /** Says how a payout ended, once; false where it is not under way. */
    public boolean end(UUID id, boolean arrived) {
        return Boolean.TRUE.equals(transaction.execute(status -> remittances
                .findById(id)
                .filter(remittance -> remittance.state() == State.TAKEN)
                .map(remittance -> {
                    events.publishEvent(remittance.end(arrived ? State.ARRIVED : State.BOUNCED, clock.now()));
                    return true;
                })
                .orElse(false)));
    }

    private static Answer answer(State state) {
        return switch (state) {
            case TAKEN -> Answer.TAKEN;
            case ARRIVED -> Answer.SETTLED;
            case BOUNCED -> Answer.FAILED;
        };
    }
}
