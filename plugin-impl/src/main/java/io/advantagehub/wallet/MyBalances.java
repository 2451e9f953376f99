package io.advantagehub.wallet;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.usecase.ReadBalances;
import io.advantagehub.api.usecase.ReadBalances.Balances;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the caller has, now or at another time. */
@RestController
@RequestMapping("/api/v1/me/balances")
class MyBalances {
    private final ReadBalances balances;

    MyBalances(ReadBalances balances) {
        this.balances = balances;
    }

    /** Bare decimal strings: the currency is said once. */
    record Answer(String currency, String totalRedeemed, String available, String future, String held, String debt) {}

    @GetMapping
    Answer get(DistributorId caller, @RequestParam(name = "at", required = false) @Nullable Instant at) {
        Balances found = at == null ? balances.of(caller) : balances.at(caller, at);
        return new Answer(
                found.available().currency().getCurrencyCode(),
                found.totalRedeemed().toDecimalString(),
                found.available().toDecimalString(),
                found.future().toDecimalString(),
                found.held().toDecimalString(),
                found.debt().toDecimalString());
    }
}
