package io.advantagehub.accrual;

import io.advantagehub.accrual.RulesMapper.ProgrammeRow;
import io.advantagehub.api.Instants;
import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.database.Transactions;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/** The installation's one programme: its currency for ever, its rules by versions. Thread-safe. */
class Programme implements ProgrammeCurrency {
    /** Valid before anything that can have happened. */
    static final Instant ALWAYS = Instants.EARLIEST;

    private final RulesMapper mapper;
    private final Transactions transactions;
    private volatile @Nullable Currency currency;

    Programme(RulesMapper mapper, Transactions transactions) {
        this.mapper = mapper;
        this.transactions = transactions;
    }

    @Override
    public Currency currency() {
        Currency known = currency;
        if (known == null) {
            known = mapper.findProgramme()
                    .map(row -> Currency.getInstance(row.currency()))
                    .orElseThrow(() -> new IllegalStateException("the programme has not begun"));
            currency = known;
        }
        return known;
    }

    /** The versions in force, in their order; at least one. */
    List<RulesVersion> rules() {
        return mapper.findRules().stream()
                .map(row -> new RulesVersion(row.version(), row.validFrom(), RulesFormat.shares(row.body())))
                .toList();
    }

    /**
     * Begins the programme with its currency, or goes on with it, and publishes the rules where they are not the latest
     * version already: the first valid always, later ones from now on.
     *
     * @throws IllegalArgumentException where the programme has another currency
     */
    void run(Currency wanted, Shares shares, Instant now) {
        ownOrAgain(() -> {
            ProgrammeRow programme = begin(wanted, null);
            if (!programme.currency().equals(wanted.getCurrencyCode())) {
                throw new IllegalArgumentException("advantage-hub.currency is " + wanted.getCurrencyCode()
                        + ", but this database holds a programme in " + programme.currency()
                        + ": a programme keeps its currency; set it back or use another database");
            }
            List<RulesVersion> versions = rules();
            String body = RulesFormat.json(shares);
            if (versions.isEmpty() || !RulesFormat.json(latest(versions)).equals(body)) {
                mapper.insertRules(versions.size() + 1, versions.isEmpty() ? ALWAYS : now, body);
            }
            return wanted;
        });
    }

    /** Begins a replay's programme, or goes on with it; says whether the database was replayed by these rules. */
    boolean replay(Currency wanted, Shares shares, byte[] hash) {
        return ownOrAgain(() -> {
            Optional<ProgrammeRow> before = mapper.findProgramme();
            ProgrammeRow programme = begin(wanted, hash);
            if (before.isEmpty()) {
                mapper.insertRules(1, ALWAYS, RulesFormat.json(shares));
            }
            return Arrays.equals(programme.replayHash(), hash);
        });
    }

    /** Nodes that start at once find nothing there and write the same: all but the first look again. */
    private <T> T ownOrAgain(Supplier<T> work) {
        return transactions.own(() -> {
            try {
                return work.get();
            } catch (DuplicateKeyException madeMeanwhile) {
                throw new ConcurrencyFailureException("another node was first", madeMeanwhile);
            }
        });
    }

    private ProgrammeRow begin(Currency wanted, byte @Nullable [] replayHash) {
        return mapper.findProgramme().orElseGet(() -> {
            mapper.insertProgramme(wanted.getCurrencyCode(), replayHash);
            return new ProgrammeRow(wanted.getCurrencyCode(), replayHash);
        });
    }

    private static Shares latest(List<RulesVersion> versions) {
        return Objects.requireNonNull(versions.get(versions.size() - 1)).shares();
    }
}
