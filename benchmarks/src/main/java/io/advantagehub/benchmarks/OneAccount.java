package io.advantagehub.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import io.advantagehub.api.usecase.ManageSettings;
import io.advantagehub.api.usecase.RedeemBalance;
import io.advantagehub.benchmarks.BareHolds.Extent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Currency;
import java.util.Map;

/** One person whose balance is redeemed by everybody at once. */
final class OneAccount {
    static final String SOMEBODY = "person-0";
    private static final Money CENT = new Money(1, Currency.getInstance("BRL"));
    /** Of every contestant: after 12,000 the JVM is still compiling. */
    private static final int WARM_UP = 20_000;

    private OneAccount() {}

    static Crowd product(HikariDataSource database, int holds) throws Exception {
        try (WalletHost host = WalletHost.on(database)) {
            host.register(1);
            host.accept();
            host.bean(ManageSettings.class)
                    .change(Map.of("otp.operations.cashback.redemption.required", "false"), "benchmark");
            RedeemBalance wallet = host.bean(RedeemBalance.class);
            Crowd.of("warming up", WARM_UP, number -> redeem(wallet, "warm-" + number));
            Crowd crowd = Crowd.of("the product: RedeemBalance", holds, number -> redeem(wallet, "key-" + number));
            check(database, WARM_UP + holds);
            return crowd;
        }
    }

    private static void redeem(RedeemBalance wallet, String key) {
        RedeemBalance.Answer answer = wallet.redeem(new RedeemBalance.Wish(key, new DistributorId(SOMEBODY), CENT));
        if (!(answer instanceof RedeemBalance.Answer.Accepted)) {
            throw new IllegalStateException("refused: " + answer);
        }
    }

    static Crowd bare(HikariDataSource database, int holds, Extent extent) throws Exception {
        try (WalletHost host = WalletHost.on(database)) {
            host.register(1);
        }
        BareHolds bare = new BareHolds(database, extent);
        Crowd.of("warming up", WARM_UP, bare::one);
        Crowd crowd = Crowd.of(extent.words(), holds, number -> bare.one(WARM_UP + number));
        check(database, WARM_UP + holds);
        return crowd;
    }

    /** No update was lost: what is held is what was, entry by entry. */
    private static void check(HikariDataSource database, int holds) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("SELECT a.held, a.version,"
                        + " (SELECT COUNT(*) FROM ah_entry e WHERE e.account_id = a.id),"
                        + " (SELECT SUM(p.amount) FROM ah_pending_open p WHERE p.account_id = a.id)"
                        + " FROM ah_account a WHERE a.owner_id = '" + SOMEBODY + "'")) {
            row.next();
            if (row.getLong(1) != holds || row.getLong(4) != holds || row.getLong(2) != row.getLong(3)) {
                throw new IllegalStateException("an update was lost: " + row.getLong(1) + " held of " + holds);
            }
        }
    }
}
