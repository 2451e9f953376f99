package io.advantagehub.wallet;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import io.advantagehub.api.usecase.ReadBalances;
import io.advantagehub.api.usecase.ReadBalances.Balances;
import io.advantagehub.api.usecase.ReadBalances.Reason;
import io.advantagehub.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Locale;
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
    private final Languages languages;
    private final Words words = new Words();

    MyBalances(ReadBalances balances, Languages languages) {
        this.balances = balances;
        this.languages = languages;
    }

    /** Bare decimal strings: the currency is said once. */
    record Answer(String currency, String totalRedeemed, String available, String future, String held, String debt) {}

    /**
     * A part of what the caller owes.
     *
     * @param description why, in the caller's language
     */
    record Debt(
            Reason reason, @Nullable String reference, Instant since, Money amount, Money left, String description) {}

    /** What the debt consists of, oldest first: it is paid off in this order. */
    @GetMapping("/debts")
    Page<Debt> debts(DistributorId caller, HttpServletRequest request) {
        Locale language = languages.of(request);
        return new Page<>(
                balances.debts(caller).stream()
                        .map(debt -> new Debt(
                                debt.reason(),
                                debt.reference(),
                                debt.since(),
                                debt.amount(),
                                debt.left(),
                                words.of(debt.reason(), language)))
                        .toList(),
                null);
    }

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
