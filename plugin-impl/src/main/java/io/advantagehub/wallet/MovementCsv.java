package io.advantagehub.wallet;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Movements as comma-separated values (RFC 4180). */
final class MovementCsv {
    private static final String HEAD =
            "id,at,type,situation,kind,amount,currency,balanceAfter,status,reference,description,note\r\n";

    private MovementCsv() {}

    static String of(List<MovementView> movements) {
        return movements.stream().map(MovementCsv::line).collect(Collectors.joining("", HEAD, ""));
    }

    private static String line(MovementView row) {
        return Stream.of(
                        row.id().toString(),
                        row.at().toString(),
                        row.type(),
                        row.situation(),
                        row.kind().name(),
                        row.amount().toDecimalString(),
                        row.amount().currency().getCurrencyCode(),
                        row.balanceAfter().toDecimalString(),
                        row.status().name(),
                        text(row.reference() == null ? "" : row.reference()),
                        text(row.description()),
                        text(row.note() == null ? "" : row.note()))
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    /** What a spreadsheet would take for a formula is told to be none. */
    private static String text(String value) {
        String harmless = value.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + value : value;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
