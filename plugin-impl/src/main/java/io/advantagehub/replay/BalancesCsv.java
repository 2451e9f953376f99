package io.advantagehub.replay;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.usecase.ReplayHostEvents.Unreplayable;
import io.advantagehub.distributor.RegisteredDistributors;
import io.advantagehub.ledger.Balance;
import io.advantagehub.ledger.LedgerReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The balances of each registered distributor, page by page. The file is there whole or as it was before. */
final class BalancesCsv {
    private static final int PAGE = 1000;

    private final RegisteredDistributors distributors;
    private final LedgerReader ledger;
    private final Currency currency;

    BalancesCsv(RegisteredDistributors distributors, LedgerReader ledger, Currency currency) {
        this.distributors = distributors;
        this.ledger = ledger;
        this.currency = currency;
    }

    /** @throws Unreplayable where it could not be written in the end, told before hours of work */
    static void check(@Nullable Path file) {
        if (file != null && (Files.isDirectory(file) || !Files.isWritable(folder(file)))) {
            throw new Unreplayable("the report " + file + " cannot be written");
        }
    }

    void write(Path file) {
        Path part = folder(file).resolve(file.getFileName() + ".part");
        try {
            try (Writer out = Files.newBufferedWriter(part, StandardCharsets.US_ASCII)) {
                out.write("distributorId,future,available,redeemed,debt\n");
                rows(out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void rows(Writer out) throws IOException {
        @Nullable DistributorId last = null;
        List<DistributorId> page = distributors.page(null, PAGE);
        while (!page.isEmpty()) {
            Map<DistributorId, Balance> balances = ledger.booked(page, currency);
            for (DistributorId id : page) {
                out.write(row(id, balances.getOrDefault(id, Balance.ZERO)));
                last = id;
            }
            page = distributors.page(last, PAGE);
        }
    }

    private String row(DistributorId id, Balance balance) {
        return String.join(
                        ",",
                        quoted(id.value()),
                        Reports.decimal(balance.future(), currency),
                        Reports.decimal(balance.available(), currency),
                        Reports.decimal(balance.redeemed(), currency),
                        Reports.decimal(balance.debt(), currency))
                + "\n";
    }

    /** Only where it must be (RFC 4180): an id may contain commas and quotes. */
    private static String quoted(String id) {
        return id.contains(",") || id.contains("\"") ? '"' + id.replace("\"", "\"\"") + '"' : id;
    }

    private static Path folder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }
}
