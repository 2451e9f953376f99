package io.advantagehub.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.database.DatabaseConfiguration;
import io.advantagehub.database.Ids;
import io.advantagehub.database.Transactions;
import io.advantagehub.testing.TestPlugin;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mybatis.spring.SqlSessionTemplate;

/**
 * What is asked again and again, or on somebody's click, finds its rows by an index among thousands that are not wanted: what is
 * new among what is done, what is due among what is not, what is seldom among what is frequent and newer.
 */
class RowsReadIT {
    private static final int MANY = 3_000;
    /** Of a page of twenty a row may be looked at in an index, in its tables, and once more when it is sorted. */
    private static final int FEW = 200;

    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final String ID = "UNHEX(LPAD(HEX(n), 32, '0'))";
    private static final String ONE_OLD = "IF(n = 7, 'ana', 'bruno')";
    private static TestPlugin plugin;

    private enum Status {
        PARKED,
        DISCARDED,
        WAITING
    }

    /** @param found how many rows a query finds, or a change changes */
    private record Case(String statement, int found, Map<String, Object> arguments) {
        @Override
        public String toString() {
            return statement + " " + arguments;
        }
    }

    private static Case select(String statement, int found, @Nullable Object... arguments) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            named.put(String.valueOf(arguments[i]), arguments[i + 1]);
        }
        return new Case(statement, found, named);
    }

    @BeforeAll
    static void fill() {
        plugin = new TestPlugin(context -> {}, DatabaseConfiguration.class);
        fillWhatPeopleAskFor();
        fillWhatIsDone();
        fillWhatIsForgotten();
    }

    @AfterAll
    static void stop() {
        plugin.close();
    }

    private static void fillWhatPeopleAskFor() {
        fill(
                "ah_review (id, source_no, order_id, distributor_id, buyer_id, amount, score, reasons, state, found_at)",
                ID + ", 1, n, " + ONE_OLD + ", 'x', 1, 1, '[]', IF(n = 8, 'H', 'R'), '2026-01-01'");
        fill(
                "ah_code_event (id, at, kind, distributor_id)",
                ID + ", '2026-01-01' + INTERVAL n MINUTE, IF(n = 8, 'LOCKED', 'ASKED'), " + ONE_OLD);
        fill(
                "ah_dead_letter (id, source_no, event_id, type, cause, detail, parked_at, discarded_at)",
                ID + ", 1, n, 'x', 'x', 'x', '2026-01-01', IF(n = 7, NULL, '2026-01-02')");
        plugin.jdbc().update("INSERT INTO ah_source (source_no, source) VALUES (1, '/host')");
        fill(
                "ah_phone_change (id, distributor_id, kind, state, key_id, new_hash, asked_at)",
                ID + ", CONCAT('p', n), 'C', IF(n = 7, 'P', 'C'), 'k', REPEAT('x', 32), '2026-01-01'");
        fill("ah_finding (id, inbox_id, code, detail, found_at)", ID + ", " + ID + ", 'x', 'x', '2026-01-01'");
        fill(
                "ah_distributor (id, sponsor_id, registered_at, updated_at)",
                "CONCAT('p', n), 'ana', '2026-01-01' + INTERVAL n MINUTE, '2026-01-01'");
    }

    private static void fillWhatIsDone() {
        fill(
                "ah_inbox (id, part, lane, state, source_no, event_id, subject, type, time, accepted_at, payload)",
                ID + ", n % 64, 1, 'D', 1, n, 'x', 'x', '2026-01-01', '2026-01-01', '{}'");
        fill(
                "ah_sms (id, lane, state, class, kind, distributor_id, decided_at, due_at)",
                ID + ", 1, 'S', 'TRANSACTIONAL', 'x', 'ana', '2026-01-01', '2026-01-01'");
        fill(
                "ah_reminder (distributor_id, paid_until, due_at, event_no, state)",
                "CONCAT('p', n), '2027-01-01', '2026-12-01', " + ID + ", 'P'");
        fill(
                "ah_confirmation (id, distributor_id, operation_type, mode, fields, op_digest, state, message_id, phone_hash,"
                        + " address_hash, asked_at, code_at, expires_at, resend_after, attempts, noted)",
                ID + ", 'ana', 'x', 'D', '{}', REPEAT('x', 32), 'EXECUTED', " + ID
                        + ", REPEAT('x', 32), REPEAT('x', 32),"
                        + " '2026-01-01', '2026-01-01', '2026-01-01 00:05:00', '2026-01-01', 5, 'EXECUTED'");
        fill("ah_execution (confirmation_id, due_at, outcome)", ID + ", '2026-01-01', 'EXECUTED'");
        fill(
                "ah_redemption (id, distributor_id, amount, currency, state, pending_id, asked_at, expires_at, settled_amount)",
                ID + ", 'ana', 1, 'BRL', 'S', " + ID + ", '2026-01-01', '2026-02-01', 1");
        fill(
                "ah_transfer_order (id, distributor_id, payee_id, amount, currency, state, pending_id, asked_at, expires_at)",
                ID + ", 'ana', 'bruno', 1, 'BRL', 'D', " + ID + ", '2026-01-01', '2026-02-01'");
        fill(
                "ah_payout (id, distributor_id, amount, currency, destination_token, destination_last4, state, pending_id, asked_at,"
                        + " expires_at, due_at)",
                ID + ", 'ana', 1, 'BRL', 't', '1234', 'S', " + ID + ", '2026-01-01', '2026-02-01', '2026-01-01'");
        fill(
                "ah_account (id, owner_id, currency, booked_at, next_due_at)",
                ID + ", CONCAT('p', n), 'BRL', '2026-01-01', '2027-01-01'");
        fill(
                "ah_lot_open (account_id, lot_id, earned_at, matures_at, expires_at, future, free, held)",
                "REPEAT('a', 16), " + ID
                        + ", '2026-01-01', '2026-01-01', '2027-01-01' + INTERVAL n DIV 100 DAY, 0, 1, 0");
        fill(
                "ah_lot_open (account_id, lot_id, earned_at, matures_at, expires_at, future, free, held)",
                "REPEAT('b', 16), " + ID + ", '2026-01-01' + INTERVAL n DIV 100 DAY, '2026-01-01', NULL, 0, 1, 0");
        plugin.jdbc().update("INSERT INTO ah_otp_budget (distributor_id) VALUES ('ana')");
    }

    private static void fillWhatIsForgotten() {
        fill("ah_idempotency (scope, idem_key, body_hash, kept_until)", "'x', n, REPEAT('x', 32), '2027-01-01'");
        fill("ah_sighting (person_id, kind, mark, seen_on)", "CONCAT('p', n), 'D', " + ID + ", '2027-01-01'");
        fill("ah_visitor_address (device, address, seen_on)", ID + ", " + ID + ", '2027-01-01'");
        fill("ah_tally (person_id, what, span_at, n, amount)", "CONCAT('p', n), 'P', '2027-01-01', 1, 1");
        fill("ah_link_visitor (day, code, visitor, click_id)", "'2027-01-01', 'x', " + ID + ", " + ID);
    }

    static Stream<Case> questions() {
        String reviews = "fairplay.ReviewMapper.page";
        String codes = "confirmation.EventMapper.page";
        String letters = "inbox.DeadLetterMapper.find";
        return Stream.of(
                select(reviews, 20, "below", Ids.LAST, "limit", 20),
                select(reviews, 1, "below", Ids.LAST, "limit", 20, "state", "H"),
                select(reviews, 1, "below", Ids.LAST, "limit", 20, "distributor", "ana"),
                select(reviews, 0, "below", Ids.LAST, "limit", 20, "state", "H", "distributor", "ana"),
                select(codes, 20, "query", Map.of(), "limit", 20),
                select(codes, 1, "query", Map.of("who", "ana"), "limit", 20),
                select(codes, 1, "query", Map.of("kind", "LOCKED"), "limit", 20),
                select(codes, 0, "query", Map.of("kind", "LOCKED", "who", "ana"), "limit", 20),
                select(codes, 6, "query", Map.of("to", Instant.parse("2026-01-01T00:07:00Z")), "limit", 20),
                select(letters, 20, "before", Ids.LAST, "waitingBefore", Ids.LAST, "limit", 20),
                select(letters, 1, "before", Ids.LAST, "waitingBefore", Ids.LAST, "limit", 20, "status", Status.PARKED),
                select(
                        letters,
                        0,
                        "before",
                        Ids.LAST,
                        "waitingBefore",
                        Ids.LAST,
                        "limit",
                        20,
                        "status",
                        Status.WAITING),
                select("inbox.DeadLetterMapper.count", 1),
                select("inbox.FindingMapper.find", 20, "before", Ids.LAST, "limit", 20),
                select("phone.ChangeMapper.pageOpen", 1, "below", Ids.LAST, "limit", 20),
                select("distributor.DistributorMapper.page", 20, "limit", 20),
                select("distributor.DistributorMapper.firstLine", 20, "sponsor", "ana", "part", part()));
    }

    private static Map<String, Object> part() {
        return Map.of("limit", 20, "offset", 0);
    }

    private static UUID person(char letter) {
        byte[] letters = String.valueOf(letter).repeat(16).getBytes(StandardCharsets.US_ASCII);
        ByteBuffer id = ByteBuffer.wrap(letters);
        return new UUID(id.getLong(), id.getLong());
    }

    /** Behind which there are eleven of either person's. */
    private static Map<String, Object> lot(String earnedAt) {
        return Map.of(
                "lotId", new UUID(0, MANY - 11),
                "earnedAt", Instant.parse(earnedAt),
                "expiresAt", Instant.parse("2027-01-30T00:00:00Z"));
    }

    static Stream<Case> work() {
        return Stream.of(
                select("inbox.BacklogMapper.isAnyNew", 1),
                select("inbox.BacklogMapper.countWaiting", 1),
                select("inbox.BacklogMapper.findAwaited", 0, "after", "", "limit", 20),
                select("inbox.BacklogMapper.findFirstNewBefore", 0, "id", Ids.LAST),
                select("inbox.WorkMapper.findNext", 0, "limit", 20),
                select("inbox.WorkMapper.findNew", 0, "limit", 20, "parts", List.of(1, 2, 3)),
                select("sms.SmsMapper.lockDue", 0, "lanes", List.of(0, 1), "now", NOW, "limit", 20),
                select("notification.ReminderMapper.lockDue", 0, "asOf", NOW, "limit", 20),
                select("notification.ReminderMapper.findDue", 0, "asOf", NOW, "limit", 20),
                select("confirmation.EventMapper.lockUnnoted", 0, "limit", 20),
                select("confirmation.DueMapper.lockDue", 0, "now", NOW, "types", List.of("x")),
                select("wallet.PayoutMapper.lockDue", 0, "now", NOW),
                select("wallet.NoticeMapper.lockDue", 0, "now", NOW, "limit", 20),
                select("wallet.RedemptionMapper.sumBetween", 1, "distributor", "ana", "since", NOW, "now", NOW),
                select("wallet.GiftMapper.sumBetween", 1, "distributor", "ana", "since", NOW, "now", NOW),
                select("wallet.PayoutMapper.sumBetween", 1, "distributor", "ana", "since", NOW, "now", NOW),
                select("wallet.PayeeMapper.isNamedBefore", 1, "distributor", "ana", "payee", "bruno"),
                select("ledger.LedgerMapper.findDueAccounts", 0, "asOf", NOW, "limit", 20),
                select(
                        "ledger.HoldMapper.findExpiring",
                        11,
                        "account",
                        person('a'),
                        "after",
                        NOW,
                        "last",
                        lot("2026-01-01T00:00:00Z"),
                        "limit",
                        50),
                select(
                        "ledger.HoldMapper.findLasting",
                        11,
                        "account",
                        person('b'),
                        "last",
                        lot("2026-01-30T00:00:00Z"),
                        "limit",
                        50),
                select("ledger.AuditMapper.countParked", 1),
                select("ledger.ParkedAccountMapper.findParked", 0, "after", "", "limit", 20));
    }

    static Stream<Case> changes() {
        return Stream.of(
                select("confirmation.DueMapper.expire", 0, "asOf", NOW),
                select("wallet.RedemptionMapper.expire", 0, "asOf", NOW),
                select("wallet.GiftMapper.expire", 0, "asOf", NOW),
                select("wallet.PayoutMapper.expire", 0, "asOf", NOW),
                select("notification.ReminderMapper.skipOvertaken", 0, "asOf", NOW),
                select("confirmation.EventMapper.deleteBefore", 0, "instant", Instant.EPOCH, "limit", 20),
                select("idempotency.IdempotencyMapper.deleteUntil", 0, "until", NOW, "limit", 20),
                select("fairplay.SightingMapper.prune", 0, "kind", "D", "before", "2026-06-01", "limit", 20),
                select("fairplay.SightingMapper.pruneVisitors", 0, "before", "2026-06-01", "limit", 20),
                select("fairplay.SponsorTallyMapper.prune", 0, "before", NOW, "limit", 20),
                select("referral.ClickMapper.deleteVisitorsBefore", 0, "day", "2026-06-01", "limit", 20));
    }

    @ParameterizedTest
    @MethodSource({"questions", "work"})
    void ofWhatIsAskedAreFew(Case asked) {
        assertReadsFew(() -> assertThat(session().selectList("io.advantagehub." + asked.statement(), asked.arguments()))
                .hasSize(asked.found()));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void ofWhatIsChangedAreFew(Case changed) {
        assertReadsFew(() -> assertThat(session().update("io.advantagehub." + changed.statement(), changed.arguments()))
                .isEqualTo(changed.found()));
    }

    private static SqlSessionTemplate session() {
        return plugin.bean(SqlSessionTemplate.class);
    }

    private static void assertReadsFew(Runnable statement) {
        long read = plugin.bean(Transactions.class).own(() -> {
            long before = rowsRead();
            statement.run();
            return rowsRead() - before;
        });

        assertThat(read).as("rows read").isLessThan(FEW);
    }

    /** By this connection so far. */
    private static long rowsRead() {
        return plugin
                .joinedJdbc()
                .query("SHOW SESSION STATUS LIKE 'Handler_read%'", (row, number) -> row.getLong(2))
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static void fill(String table, String row) {
        plugin.jdbc()
                .update("INSERT INTO " + table
                        + " WITH RECURSIVE seq (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM seq WHERE n < " + MANY / 3
                        + ") SELECT " + row + " FROM (SELECT n FROM seq UNION ALL SELECT n + " + MANY / 3
                        + " FROM seq UNION ALL SELECT n + " + 2 * (MANY / 3) + " FROM seq) s");
    }
}
