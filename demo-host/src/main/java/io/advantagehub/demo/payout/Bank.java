package io.advantagehub.demo.payout;

import io.advantagehub.api.spi.PayoutGateway;
import io.advantagehub.demo.clock.ShopClock;
import io.advantagehub.demo.payout.Remittance.State;
import java.math.BigDecimal;
import java.util.List;
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

    @Override
    public Answer submit(Payout payout) {
        return transaction.execute(status -> {
            Optional<Remittance> known = remittances.findById(payout.id());
            known.ifPresent(Remittance::calledAgain);
            return answer(known.orElseGet(() -> remittances.save(new Remittance(
                    payout.id(),
                    payout.distributor().value(),
                    new BigDecimal(payout.amount().toDecimalString()),
                    payout.last4(),
                    clock.now()))));
        });
    }

    @Override
    public Answer lookup(UUID payoutId) {
        return remittances.findById(payoutId).map(Bank::answer).orElse(Answer.UNKNOWN);
    }

    /** The newest 50. */
    public List<Remittance> newest() {
        return remittances.findTop50ByOrderByAskedAtDesc();
    }

    /** Says how a payout ended, once; false where it is not under way. */
    public boolean end(UUID id, boolean arrived) {
        return Boolean.TRUE.equals(transaction.execute(status -> remittances
                .findById(id)
                .filter(remittance -> remittance.state() == State.TAKEN)
                .map(remittance -> {
                    remittance.end(arrived ? State.ARRIVED : State.BOUNCED);
                    events.publishEvent(new PayoutEnded(id, remittance.personId(), clock.now(), arrived));
                    return true;
                })
                .orElse(false)));
    }

    private static Answer answer(Remittance remittance) {
        return switch (remittance.state()) {
            case TAKEN -> Answer.TAKEN;
            case ARRIVED -> Answer.SETTLED;
            case BOUNCED -> Answer.FAILED;
        };
    }
}
