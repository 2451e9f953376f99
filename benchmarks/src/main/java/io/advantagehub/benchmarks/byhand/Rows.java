package io.advantagehub.benchmarks.byhand;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The tables. */
final class Rows {
    private Rows() {}

    @Entity(name = "processed_event")
    static class ProcessedEvent {
        @Id
        String id = "";

        String payload = "";
    }

    @Entity(name = "member")
    static class Member {
        @Id
        String id = "";

        @Nullable
        String sponsorId;

        @Nullable
        String phone;
    }

    @Entity(name = "account")
    static class Account {
        @Id
        String memberId = "";

        long balance;

        @jakarta.persistence.Version
        long version;
    }

    @Entity(name = "purchase")
    static class Purchase {
        @Id
        String orderId = "";

        String buyerId = "";
        Instant purchasedAt = Instant.EPOCH;
    }

    @Entity(name = "movement")
    static class Movement {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        @Nullable
        Long id;

        String memberId = "";
        String orderId = "";
        int level;
        long amount;
        long balanceAfter;
        Instant at = Instant.EPOCH;
    }

    @Entity(name = "message")
    static class Message {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        @Nullable
        Long id;

        String memberId = "";
        String text = "";
    }
}
