package io.advantagehub.demo.phone;

import io.advantagehub.api.spi.Sms;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.Instant;
import java.util.UUID;

/** A message that arrived on a phone. */
@Entity
@Table(
        name = "shop_phone_message",
        uniqueConstraints = @UniqueConstraint(name = "uk_phone_message", columnNames = "message_id"),
        indexes = @Index(name = "ix_phone_message", columnList = "phone, id"))
class PhoneMessage {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "message_id", columnDefinition = "BINARY(16)", nullable = false)
    private UUID messageId;

    @Column(name = "phone", length = 16, nullable = false)
    private String phone;

    @Column(name = "at", nullable = false)
    private Instant at;

    @Column(name = "sender", length = 20, nullable = false)
    private String sender;

    @Column(name = "text", length = 2000, nullable = false)
    private String text;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected PhoneMessage() {}

    PhoneMessage(Sms sms, String sender, Instant at) {
        this.messageId = sms.id();
        this.phone = sms.to().e164();
        this.at = at;
        this.sender = sender;
        this.text = sms.text();
    }

    Instant at() {
        return at;
    }

    String sender() {
        return sender;
    }

    String text() {
        return text;
    }
}
