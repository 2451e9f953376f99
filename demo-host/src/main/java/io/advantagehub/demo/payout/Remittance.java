package io.advantagehub.demo.payout;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** Money that the bank was asked to pay to somebody's card. */
@Entity
@Table(name = "shop_payout")
public class Remittance implements Persistable<UUID> {

    /** How far it has come. */
    public enum State {
        TAKEN,
        ARRIVED,
        BOUNCED
    }

    /** Out of which purse it is paid, and so who wants to know how it ended. */
    public enum Origin {
        CASHBACK,
        WALLET
    }

    @Id
    private UUID id;

    private String personId;
    private BigDecimal amount;
    private String last4;

    @Enumerated(EnumType.STRING)
    private State state = State.TAKEN;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private Instant askedAt;
    private int calls = 1;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Remittance() {}

    Remittance(Bank.Order order, Origin origin, Instant askedAt) {
        this.id = order.id();
        this.personId = order.person();
        this.amount = order.amount();
        this.last4 = order.last4();
        this.origin = origin;
        this.askedAt = askedAt;
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** Only what was just made has not been asked for in vain. */
    @Override
    public boolean isNew() {
        return state == State.TAKEN && calls == 1;
    }

    public UUID id() {
        return id;
    }

    public String personId() {
        return personId;
    }

    public BigDecimal amount() {
        return amount;
    }

    public String last4() {
        return last4;
    }

    public State state() {
        return state;
    }

    public Origin origin() {
        return origin;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** How often the bank was asked to pay it. */
    public int calls() {
        return calls;
    }

    void calledAgain() {
        calls++;
    }

    /** Tells what there is to publish. */
    Object end(State how, Instant at) {
        state = how;
        boolean arrived = how == State.ARRIVED;
        return switch (origin) {
            case CASHBACK -> new PayoutEnded(id, personId, at, arrived);
            case WALLET -> new WalletPayoutEnded(id, personId, amount, last4, arrived);
        };
    }
}
