package io.advantagehub.demo.wallet;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;

/** Money that came into a person's wallet. */
@Entity
@Table(name = "shop_wallet_entry")
public class WalletEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String personId;
    private BigDecimal amount;
    private String bonusType;
    private Instant at;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected WalletEntry() {}

    WalletEntry(String personId, BigDecimal amount, String bonusType, Instant at) {
        this.personId = personId;
        this.amount = amount;
        this.bonusType = bonusType;
        this.at = at;
    }

    public long id() {
        return id;
    }

    public BigDecimal amount() {
        return amount;
    }

    public String bonusType() {
        return bonusType;
    }

    public Instant at() {
        return at;
    }
}
