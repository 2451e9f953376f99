package io.advantagehub.accrual;

import io.advantagehub.accrual.RulesMapper.ProgrammeRow;
import io.advantagehub.api.Instants;
import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.database.Transactions;
import io.advantagehub.settings.Mode;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
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
    private final RulesVersions versions;
    private final Mode mode;
    private final Transactions transactions;
    private volatile @Nullable Currency currency;

    Programme(RulesMapper mapper, Mode mode, Transactions transactions) {
        this.mapper = mapper;
        this.versions = new RulesVersions(mapper);
        this.mode = mode;
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

    /** All versions, in the order of their beginnings; at least one. A replay knows no caps (contract §4). */
    List<RulesVersion> rules() {
        List<RulesVersion> all = versions.all(currency());
        return mode == Mode.LIVE
                ? all
                : all.stream().map(RulesVersion::uncapped).toList();
    }

    RulesVersions versions() {
        return versions;
    }

    /**
     * Begins the programme with its currency, or goes on with it, and publishes the host's properties as rules where they
     * say otherwise than the last time: the first valid always, later ones from now on. What an administrator published
     * stays as long as the properties do.
     *
     * @throws IllegalArgumentException where the programme has another currency
     */
    void run(Currency wanted, Rules rules, Instant now) {
        ownOrAgain(() -> {
            ProgrammeRow programme = begin(wanted, null);
            if (!programme.currency().equals(wanted.getCurrencyCode())) {
                throw new IllegalArgumentException("advantage-hub.currency is " + wanted.getCurrencyCode()
                        + ", but this database holds a programme in " + programme.currency()
                        + ": a programme keeps its currency; set it back or use another database");
            }
            String body = RulesJson.of(rules, wanted);
            if (!versions.isConfigured(body)) {
                Instant from = versions.heads().isEmpty() ? ALWAYS : Instants.cut(now);
                versions.add(body, from, null, Instants.cut(now));
            }
            // Now, that the first batch finds them read, and what cannot be read shows at start.
            versions.all(wanted);
            return wanted;
        });
    }

    /** Begins a replay's programme, or goes on with it; says whether the database was replayed by these rules. */
    boolean replay(Currency wanted, Rules rules, byte[] hash) {
        return ownOrAgain(() -> {
            Optional<ProgrammeRow> before = mapper.findProgramme();
            ProgrammeRow programme = begin(wanted, hash);
            if (before.isEmpty()) {
                versions.add(RulesJson.of(rules, wanted), ALWAYS, null, ALWAYS);
            }
            versions.all(wanted);
            return Arrays.equals(programme.replayHash(), hash);
        });
    }

    /** Nodes that start at once find nothing there and write the same: all but the first look again. */
    <T> T ownOrAgain(Supplier<T> work) {
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
}
