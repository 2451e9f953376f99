package io.advantagehub.demo.wallet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;

/** Money that came into a person's wallet. */
@Entity
@Table(name = "shop_wallet_entry", indexes = @Index(name = "ix_wallet_person", columnList = "person_id, id"))
public class WalletEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "person_id", length = 32, nullable = false)
    private String personId;

    @Column(name = "amount", precision = 15, scale = 2, nullable = false)
    private BigDecimal amount;

    @Column(name = "bonus_type", length = 100, nullable = false)
    private String bonusType;

    @Column(name = "at", nullable = false)
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
