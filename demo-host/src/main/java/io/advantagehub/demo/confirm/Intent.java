package io.advantagehub.demo.confirm;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** What a confirmation of the plugin's is of. How far it has come only the plugin knows. */
@Entity
@Table(name = "shop_intent")
class Intent implements Persistable<UUID> {
    @Id
    private UUID id;

    private String personId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private BigDecimal amount;
    private @Nullable String target;
    private @Nullable String subject;
    private Instant askedAt;

    @Transient
    private boolean fresh;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Intent() {}

    Intent(UUID confirmation, Purpose purpose, Instant askedAt) {
        this.id = confirmation;
        this.personId = purpose.person();
        this.kind = purpose.kind();
        this.amount = purpose.amount();
        this.target = purpose.target();
        this.subject = purpose.subject();
        this.askedAt = askedAt;
        this.fresh = true;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    Purpose purpose() {
        return new Purpose(kind, personId, amount, target, subject);
    }
}
