package io.advantagehub.wallet;

import io.advantagehub.api.usecase.ReadBalances;
import io.advantagehub.ledger.TransferKind;
import io.advantagehub.words.Texts;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a movement or the reason of a debt is called, in the reader's language. */
final class Words {
    private final Texts texts = Texts.beside(Words.class);

    /** The first of these languages that there is; the other where there is none. */
    static Locale language(Enumeration<Locale> wanted, Locale otherwise) {
        while (wanted.hasMoreElements()) {
            Optional<Locale> spoken = Texts.spoken(wanted.nextElement());
            if (spoken.isPresent()) {
                return spoken.get();
            }
        }
        return Texts.LANGUAGES.contains(otherwise) ? otherwise : Texts.LANGUAGES.get(0);
    }

    String of(TransferKind kind, Locale language) {
        return texts.text(language, "movement." + kind.name());
    }

    /**
     * Why a payout failed.
     *
     * @param reason as {@link FailReason#shown} has it
     */
    String ofFailure(@Nullable String reason, Locale language) {
        String known = FailReason.of(reason).map(FailReason::word).orElse("unknown");
        return texts.text(language, "payout-failed." + known);
    }

    String of(ReadBalances.Reason reason, Locale language) {
        return texts.text(language, "debt." + reason.name());
    }
}
