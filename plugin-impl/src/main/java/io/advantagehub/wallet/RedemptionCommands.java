package io.advantagehub.wallet;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import io.advantagehub.idempotency.Answer;
import io.advantagehub.idempotency.Together;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Redemptions as commands that may be done together.
 *
 * @param words in which whoever takes such commands says what came of one
 */
record RedemptionCommands(Redemptions redemptions, Function<Outcome<RedemptionRow>, Answer> words)
        implements Together.Work<RedemptionCommands.Wish> {

    /** @param amount all that is available where absent */
    record Wish(DistributorId who, @Nullable Money amount) {}

    @Override
    public Answer alone(Wish wish) {
        return words.apply(redemptions.ask(wish.who(), wish.amount()));
    }

    @Override
    public List<Optional<Answer>> together(List<Wish> wishes) {
        List<Optional<Money>> amounts =
                wishes.stream().map(wish -> Optional.ofNullable(wish.amount())).toList();
        return redemptions.askAll(wishes.get(0).who(), amounts).stream()
                .map(outcome -> outcome.map(words))
                .toList();
    }
}
