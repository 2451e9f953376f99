package io.advantagehub.notification;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What there is to tell. */
sealed interface News {

    Kind kind();

    /** @param toldName the display name told at the registration */
    record NewInFirstLine(DistributorId who, @Nullable String toldName) implements News {
        @Override
        public Kind kind() {
            return Kind.FIRST_LINE_SIGNUP;
        }
    }

    record BonusReceived(Money amount) implements News {
        @Override
        public Kind kind() {
            return Kind.BONUS_ACCRUED;
        }
    }

    /** @param toldAt the instant from which the days left are counted */
    record ActivityEnds(Instant endsAt, Instant toldAt) implements News {
        @Override
        public Kind kind() {
            return Kind.ACTIVITY_EXPIRING;
        }
    }

    /**
     * @param ofRefund whether a refund of a purchase is behind it, as it nearly always is
     * @param sum all that it put on the person
     */
    record DebtArisen(boolean ofRefund, Money sum) implements News {
        @Override
        public Kind kind() {
            return Kind.DEBT;
        }
    }

    /**
     * @param until when codes are taken again
     * @param forGood whether only an administrator ends it
     */
    record CodesLocked(Instant until, boolean forGood) implements News {
        @Override
        public Kind kind() {
            return Kind.CODES_LOCKED;
        }
    }

    /** @param sum all that the person earned from one order */
    record CashbackEarned(Money sum) implements News {
        @Override
        public Kind kind() {
            return Kind.PURCHASE_CASHBACK;
        }
    }
}
