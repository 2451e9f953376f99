package io.advantagehub.demo.wallet;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Money that came into a person's wallet, or went out of it. */
@Entity
@Table(name = "shop_wallet_entry")
public class WalletEntry {

    /** How it came or went; what went has an amount below zero. */
    public enum Kind {
        BONUS,
        SENT,
        RECEIVED,
        PAID_OUT,
        /** The bank could not pay it out. */
        PAID_BACK
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String personId;
    private BigDecimal amount;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private @Nullable String bonusType;
    private @Nullable UUID operationId;
    private @Nullable String counterpart;
    private Instant at;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected WalletEntry() {}

    private WalletEntry(String personId, Kind kind, BigDecimal amount, Instant at) {
        this.personId = personId;
        this.kind = kind;
        this.amount = amount;
        this.at = at;
    }

    static WalletEntry bonus(String person, BigDecimal amount, String bonusType, Instant at) {
        WalletEntry entry = new WalletEntry(person, Kind.BONUS, amount, at);
        entry.bonusType = bonusType;
        return entry;
    }

    /** Out of whose wallet the move goes. */
    static WalletEntry out(Kind kind, Move move, Instant at) {
        return of(new WalletEntry(move.from(), kind, move.amount().negate(), at), move, move.to());
    }

    /** What comes in by a move: to the other, or back. */
    static WalletEntry in(Kind kind, Move move, Instant at) {
        boolean back = kind == Kind.PAID_BACK;
        WalletEntry entry = new WalletEntry(back ? move.from() : move.to(), kind, move.amount(), at);
        return of(entry, move, back ? move.to() : move.from());
    }

    private static WalletEntry of(WalletEntry entry, Move move, String counterpart) {
        entry.operationId = move.id();
        entry.counterpart = counterpart;
        return entry;
    }

    public long id() {
        return id;
    }

    public BigDecimal amount() {
        return amount;
    }

    public Kind kind() {
        return kind;
    }

    /** Of a bonus alone. */
    public @Nullable String bonusType() {
        return bonusType;
    }

    /** Of all but a bonus: a login, or a card's last four digits. */
    public @Nullable String counterpart() {
        return counterpart;
    }

    public Instant at() {
        return at;
    }
}
