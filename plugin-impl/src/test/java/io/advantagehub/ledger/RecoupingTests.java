package io.advantagehub.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.DistributorId;
import io.advantagehub.ledger.Needs.ClaimNeed;
import io.advantagehub.ledger.Rows.OpenLotRow;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Other lots are loaded only where a claimed one was spent: of a hundred, 30 are future and 20 free. */
class RecoupingTests {
    private static final UUID ACCOUNT = UUID.randomUUID();
    private static final UUID LOT = UUID.randomUUID();

    @Test
    void whatIsThereNeedsNoOtherLots() {
        assertThat(accounts(50, 0, 0)).isEmpty();
        assertThat(accounts(51, 0, 0)).containsExactly(ACCOUNT);
    }

    @Test
    void whatExpiredIsForgivenOnce() {
        assertThat(accounts(80, 30, 0)).isEmpty();
        assertThat(accounts(80, 30, 1)).containsExactly(ACCOUNT);
    }

    @Test
    void ofALotThatIsGoneAllWasSpent() {
        Recouping recouping = new Recouping(List.of(), Map.of());
        assertThat(recouping.accounts(List.of(claim(1, 0)), claim -> ACCOUNT)).containsExactly(ACCOUNT);
    }

    private static Set<UUID> accounts(long unclaimed, long expired, long forgiven) {
        OpenLotRow lot = new OpenLotRow(ACCOUNT, LOT, ABook.day(0), ABook.day(1), null, 30, 20, 10, null);
        return new Recouping(List.of(lot), Map.of(LOT, expired))
                .accounts(List.of(claim(unclaimed, forgiven)), claim -> ACCOUNT);
    }

    private static ClaimNeed claim(long unclaimed, long forgiven) {
        return new ClaimNeed(new DistributorId("ana"), LOT, unclaimed, forgiven);
    }
}
