package io.advantagehub.wallet;

import io.advantagehub.api.DistributorId;
import io.advantagehub.ledger.LedgerCheck;
import io.advantagehub.ledger.LedgerCheck.Difference;
import io.advantagehub.ledger.LedgerCheck.Parked;
import io.advantagehub.web.Page;
import io.advantagehub.web.Paging;
import io.advantagehub.web.Refused;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts that something is wrong with: they spend nothing ({@code account-parked}), and all others go on. */
@RestController
@RequestMapping("/api/v1/admin/parked-accounts")
class AdminParkedAccounts {
    private final LedgerCheck check;

    AdminParkedAccounts(LedgerCheck check) {
        this.check = check;
    }

    record View(DistributorId distributorId, String reason) {}

    @GetMapping
    Page<View> list(Paging paging) {
        List<Parked> found = check.parked(after(paging), paging.oneMore());
        return Page.of(found, paging, parked -> parked.owner().value()).map(AdminParkedAccounts::view);
    }

    private static @Nullable DistributorId after(Paging paging) {
        String cursor = paging.cursor();
        try {
            return cursor == null ? null : new DistributorId(cursor);
        } catch (IllegalArgumentException none) {
            throw Paging.unknownCursor();
        }
    }

    /** @param differences which accounts, lots and holds, by what does not agree; the first hundred of each */
    record Checked(boolean balanced, Map<Difference, List<UUID>> differences) {}

    /** Rebuilds all balances from the journal and parks what differs. Reads the whole ledger. */
    @PostMapping("/check")
    Checked check() {
        Map<Difference, List<UUID>> differences = check.parkWhatDiffers();
        return new Checked(differences.isEmpty(), differences);
    }

    /** Lets it go on, once it was looked at. */
    @DeleteMapping("/{distributorId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable("distributorId") DistributorId distributor) {
        if (!check.release(distributor)) {
            throw Refused.notFound();
        }
    }

    private static View view(Parked parked) {
        return new View(parked.owner(), parked.reason());
    }
}
