package io.advantagehub.imports;

import io.advantagehub.api.internal.ReferralCodes;
import io.advantagehub.consent.ImportedConsents;
import io.advantagehub.distributor.ImportedDistributors;
import io.advantagehub.distributor.RegisteredDistributors;
import io.advantagehub.wallet.OpeningBalances;

/** What the import asks and has written. */
record Registry(
        RegisteredDistributors registered,
        ImportedDistributors distributors,
        ImportedConsents consents,
        OpeningBalances balances,
        ReferralCodes codes) {}
