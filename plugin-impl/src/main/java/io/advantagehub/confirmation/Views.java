package io.advantagehub.confirmation;

import io.advantagehub.api.Confirmation;
import io.advantagehub.api.Confirmation.Method;
import io.advantagehub.api.Confirmation.Status;
import io.advantagehub.api.usecase.ConfirmOperations.Ended;
import io.advantagehub.api.usecase.ConfirmOperations.Order;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row as others see it. */
final class Views {

    private Views() {}

    static Confirmation confirmation(ConfirmationRow row, Instant now) {
        return new Confirmation(
                row.id(),
                row.status(now),
                row.method(),
                row.expiresAt(),
                row.destination(),
                row.method() == Method.SMS ? row.resendAfter() : null,
                row.attemptsLeft(now));
    }

    static Ended ended(ConfirmationRow row, Instant now) {
        Status status = row.status(now);
        @Nullable String reason = status == row.state() ? row.reason() : "timed-out";
        return new Ended(row.id(), row.operationType(), status, reason, order(row, status));
    }

    static Ended ended(ConfirmationRow row, Prepared.Taken taken) {
        return new Ended(row.id(), row.operationType(), taken.state(), null, order(row, taken.orderStatus()));
    }

    private static @Nullable Order order(ConfirmationRow row, Status status) {
        if (row.orderStatus() != null) {
            return order(row, row.orderStatus());
        }
        return order(
                row,
                switch (status) {
                    case PENDING -> "AWAITING_CONFIRMATION";
                    case EXPIRED -> "EXPIRED";
                    default -> "CANCELLED";
                });
    }

    private static @Nullable Order order(ConfirmationRow row, @Nullable String status) {
        @Nullable UUID id = row.operationId();
        return id == null || status == null ? null : new Order(id, status);
    }
}
