package io.advantagehub.wallet;

import static io.advantagehub.testing.AtOnce.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import io.advantagehub.api.event.InvalidField;
import io.advantagehub.api.usecase.OpeningBalance;
import io.advantagehub.wallet.OpeningBalances.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people had before the programme began here. */
class OpeningBalancesIT {
    @AutoClose
    private static final WalletFixture wallet = new WalletFixture();

    private String ana;

    @BeforeEach
    void somebody() {
        ana = wallet.somebody();
    }

    @Test
    void areThereAtTheirOwnDates() {
        book(balance("a", "10.00", "2025-01-01", "2025-02-01", "2027-01-01"));
        book(balance("b", "20.00", "2025-12-01", "2026-02-01", null));
        book(balance("c", "40.00", "2024-01-01", "2024-02-01", "2025-01-01"));

        assertThat(wallet.balances(ana))
                .isEqualTo("available 10.00, future 20.00, held 0.00, debt 0.00, redeemed 0.00");
        assertThat(wallet.jdbc()
                        .queryForList(
                                "SELECT effective_at FROM ah_entry WHERE account_id = ? ORDER BY version",
                                java.time.LocalDateTime.class,
                                wallet.account(ana)))
                .extracting(at -> at.toLocalDate().toString())
                .containsExactly("2025-01-01", "2025-02-01", "2025-12-01", "2024-01-01", "2024-02-01", "2025-01-01");
        assertThat(wallet.differences()).isEmpty();
    }

    @Test
    void areBookedOnceHoweverOftenTheyAreTold() {
        OpeningBalance one = balance("a", "10.00", "2025-01-01", "2025-02-01", null);

        assertThat(book(one, one)).isEqualTo(new Outcome.Booked(1, 1));
        assertThat(book(one, balance("b", "5.00", "2025-01-01", "2025-02-01", null)))
                .isEqualTo(new Outcome.Booked(1, 1));

        assertThat(wallet.available(ana)).isEqualTo("15.00");
    }

    @Test
    void areRefusedTogetherWhereOneContradictsWhatWasBooked() {
        book(balance("a", "10.00", "2025-01-01", "2025-02-01", null));

        Outcome outcome = book(
                balance("b", "5.00", "2025-01-01", "2025-02-01", null),
                balance("a", "10.01", "2025-01-01", "2025-02-01", null));

        assertThat(outcome)
                .isEqualTo(new Outcome.Refused(
                        Map.of(1, "another opening balance of this distributor has the same reference")));
        assertThat(wallet.available(ana)).isEqualTo("10.00");
    }

    @Test
    void canBeLookedAtWithoutBooking() {
        book(balance("a", "10.00", "2025-01-01", "2025-02-01", null));

        assertThat(wallet.bean(OpeningBalances.class)
                        .look(List.of(
                                balance("a", "10.00", "2025-01-01", "2025-02-01", null),
                                balance("b", "10.00", "2025-01-01", "2025-02-01", null),
                                balance("a", "11.00", "2025-01-01", "2025-02-01", null))))
                .containsExactly(
                        OpeningBalances.Standing.SAME, OpeningBalances.Standing.NEW, OpeningBalances.Standing.OTHER);
        assertThat(wallet.available(ana)).isEqualTo("10.00");
    }

    @Test
    void areNotOfTheFuture() {
        assertThat(book(balance("a", "10.00", "2026-01-02", "2026-02-01", null)))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void areRefusedInAnotherCurrency() {
        OpeningBalance dollars = new OpeningBalance(
                new DistributorId(ana),
                "a",
                Money.parse("1.00", Money.currency("USD")),
                Instant.parse("2025-01-01T00:00:00Z"),
                Instant.parse("2025-01-01T00:00:00Z"),
                null);

        assertThat(book(dollars)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void areNeverMoreThanABalanceHasRoomFor() {
        assertThat(book(balance("a", "10000000000000.01", "2025-01-01", "2025-01-01", null)))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(book(balance("a", "10000000000000.00", "2025-01-01", "2025-01-01", null)))
                .isInstanceOf(Outcome.Booked.class);
    }

    @Test
    void areBookedOnceByManyAtOnce() throws Exception {
        assertThat(atOnce(8, () -> book(balance("a", "10.00", "2025-01-01", "2025-02-01", null))))
                .hasOnlyElementsOfType(Outcome.Booked.class);
        assertThat(wallet.available(ana)).isEqualTo("10.00");
    }

    @Test
    void haveBounds() {
        assertThatThrownBy(() -> balance("a", "0.00", "2025-01-01", "2025-02-01", null))
                .isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> balance("a", "1.00", "2025-01-02", "2025-01-01", null))
                .isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> balance("a", "1.00", "2025-01-01", "2025-02-01", "2025-01-01"))
                .isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> balance("with space", "1.00", "2025-01-01", "2025-02-01", null))
                .isInstanceOf(InvalidField.class);
    }

    private Outcome book(OpeningBalance... balances) {
        return wallet.bean(OpeningBalances.class).book(List.of(balances), "admin");
    }

    private OpeningBalance balance(
            String reference, String amount, String earned, String matures, @Nullable String expires) {
        return new OpeningBalance(
                new DistributorId(ana),
                reference,
                Money.parse(amount, WalletFixture.BRL),
                midnight(earned),
                midnight(matures),
                expires == null ? null : midnight(expires));
    }

    private static Instant midnight(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }
}
