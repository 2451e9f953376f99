package io.advantagehub.demo.phone;

import io.advantagehub.api.spi.Sms;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A message that arrived on a phone. */
@Entity
@Table(name = "shop_phone_message")
class PhoneMessage {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private UUID messageId;
    private String phone;
    private Instant at;
    private String sender;
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
