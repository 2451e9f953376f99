package io.advantagehub.benchmarks;

import java.util.Arrays;

/**
 * The programs of this module by name: {@code java -jar benchmarks/target/benchmarks.jar NAME arguments…}. Without a
 * name, {@code drain}.
 */
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        String name = args.length == 0 ? "" : args[0];
        String[] rest = args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length);
        switch (name) {
            case "confirmations" -> ConfirmationBenchmark.main(rest);
            case "door" -> DoorBenchmark.main(rest);
            case "drain" -> DrainBenchmark.main(rest);
            case "guesses" -> GuessBenchmark.main(rest);
            case "redirects" -> RedirectBenchmark.main(rest);
            case "rules" -> RulesBenchmark.main(rest);
            case "wallet" -> WalletBenchmark.main(rest);
            default -> DrainBenchmark.main(args);
        }
    }
}
