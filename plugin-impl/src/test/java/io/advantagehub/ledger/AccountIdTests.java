package io.advantagehub.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.DistributorId;
import java.util.Currency;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An account's id follows from whose it is and in which currency, in every process for ever. */
class AccountIdTests {
    private static final Currency USD = Currency.getInstance("USD");

    @Test
    void tellsOwnersCurrenciesAndTheHouseApart() {
        assertThat(Stream.of(
                        AccountId.member(new DistributorId("ana"), ABook.BRL),
                        AccountId.member(new DistributorId("Ana"), ABook.BRL),
                        AccountId.member(new DistributorId("ana"), USD),
                        AccountId.member(new DistributorId("BREAKAGE"), ABook.BRL),
                        AccountId.house(House.BREAKAGE, ABook.BRL),
                        AccountId.house(House.PAYOUTS, ABook.BRL),
                        AccountId.house(House.PAYOUTS, USD)))
                .doesNotHaveDuplicates();
    }

    @Test
    void isTheSameEverywhere() {
        assertThat(ABook.ANA).isEqualTo(AccountId.member(new DistributorId("ana"), ABook.BRL));
        assertThat(ABook.ANA.value()).isEqualTo(UUID.fromString("e3e76beb-b786-40c1-ffaa-37ecbc4437a1"));
    }
}
