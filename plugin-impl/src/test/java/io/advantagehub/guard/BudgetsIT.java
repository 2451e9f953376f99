package io.advantagehub.guard;

import static io.advantagehub.testing.AtOnce.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.PhoneNumber;
import io.advantagehub.api.internal.CodeGuard.Ask;
import io.advantagehub.api.internal.CodeGuard.Verdict;
import io.advantagehub.database.Transactions;
import io.advantagehub.testing.Moment;
import io.advantagehub.testing.TestPlugin;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A budget in money holds, whoever asks at the same moment. */
class BudgetsIT {
    @AutoClose
    private static final GuardFixture NODES = new GuardFixture();

    private static final int CROWD = 12;
    private static final int MOST = 5;

    @BeforeEach
    void anotherDay() {
        NODES.anotherDay();
        NODES.set("guard.budget.country", "0.50");
    }

    @Test
    void ofManyWhoAskAtTheSameMomentOfTwoNodesNoMorePassThanItPaysFor() throws Exception {
        List<Verdict> verdicts = crowd(new Moment(CROWD));

        assertThat(verdicts).filteredOn(Verdict.PASS::equals).hasSize(MOST);
        assertThat(spent()).isEqualTo(50);
        assertThat(asked(0, NODES.one)).isEqualTo(Verdict.STOP);
        assertThat(asked(1, NODES.other)).isEqualTo(Verdict.STOP);
    }

    /** Prefixes and branches cross each other, and both nodes write their counts down meanwhile. */
    @Test
    void noneOfThemFailsWhereTheirBudgetsCross() throws Exception {
        NODES.set("guard.budget.country", "1000.00");
        NODES.set("guard.budget.prefix", "1000.00");
        NODES.set("guard.budget.branch", "1000.00");

        for (int round = 0; round < 5; round++) {
            assertThat(crowd(new Moment(1))).containsOnly(Verdict.PASS);
        }

        assertThat(spent()).isEqualTo(5 * CROWD * 10);
    }

    @Test
    void costsTwoStatementsAndNoneWhereTheNumberIsProven() {
        asked(0, NODES.one);

        assertThat(NODES.one.allStatements(() -> asked(0, NODES.one))).isEqualTo(2);
        Ask proven = new Ask(new DistributorId("bob"), new PhoneNumber("+5511987650001"), true, null);
        assertThat(NODES.one.allStatements(() -> NODES.asked(NODES.one, proven)))
                .isZero();
    }

    private static List<Verdict> crowd(Moment moment) throws Exception {
        List<Callable<Verdict>> wishes = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            int who = i;
            TestPlugin node = i % 2 == 0 ? NODES.one : NODES.other;
            wishes.add(() -> {
                Verdict verdict = node.bean(Transactions.class).own(() -> moment.after(asked(who, node)));
                NODES.writeDown(node);
                return verdict;
            });
        }
        return atOnce(wishes);
    }

    private static Verdict asked(int who, TestPlugin node) {
        String phone = "+551198765" + (1000 * (who % 3 + 1) + who * 7);
        DistributorId sponsor = new DistributorId("sponsor" + who % 2);
        return NODES.asked(node, new Ask(new DistributorId("p" + who), new PhoneNumber(phone), false, sponsor));
    }

    private static long spent() {
        return NODES.one
                .jdbc()
                .queryForObject("SELECT spent FROM ah_code_tally WHERE kind = 'C' AND scope = 'BR'", Long.class);
    }
}
