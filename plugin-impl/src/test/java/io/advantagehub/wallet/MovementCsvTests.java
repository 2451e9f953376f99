package io.advantagehub.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.Money;
import io.advantagehub.ledger.MovementStatus;
import io.advantagehub.ledger.TransferKind;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Movements for spreadsheets, which must not take anybody's words for a formula. */
class MovementCsvTests {
    private static final Currency BRL = Currency.getInstance("BRL");
    private static final UUID ID = UUID.fromString("01981a80-0000-7000-8000-000000000001");

    @Test
    void isAHeadAndALineEach() {
        assertThat(MovementCsv.of(List.of(movement("order-1", "Purchase"), movement(null, "Purchase"))))
                .isEqualTo(
                        "id,at,type,situation,kind,amount,currency,balanceAfter,status,reference,description,note\r\n"
                                + ID + ",2026-01-01T00:00:00Z,CREDIT,REFERRAL,REFERRAL_ACCRUAL,10.00,BRL,12.34,FUTURE,"
                                + "\"order-1\",\"Purchase\",\"'=2+2 for you\"\r\n"
                                + ID + ",2026-01-01T00:00:00Z,CREDIT,REFERRAL,REFERRAL_ACCRUAL,10.00,BRL,12.34,FUTURE,"
                                + "\"\",\"Purchase\",\"\"\r\n");
    }

    @Test
    void aFormulaIsToldToBeNoneAndAQuoteStaysOne() {
        assertThat(MovementCsv.of(List.of(movement("=1+1", "a \"b\"")))).contains("\"'=1+1\",\"a \"\"b\"\"\",");
        assertThat(MovementCsv.of(List.of(movement("1=1", "x")))).contains("\"1=1\"");
    }

    private static MovementView movement(String reference, String description) {
        return new MovementView(
                ID,
                Instant.parse("2026-01-01T00:00:00Z"),
                "CREDIT",
                "REFERRAL",
                TransferKind.REFERRAL_ACCRUAL,
                new Money(1000, BRL),
                new Money(1234, BRL),
                MovementStatus.FUTURE,
                reference,
                description,
                reference == null ? null : "=2+2 for you");
    }
}
