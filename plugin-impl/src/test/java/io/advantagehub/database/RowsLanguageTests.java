package io.advantagehub.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.parsing.XPathParser;
import org.apache.ibatis.session.Configuration;
import org.junit.jupiter.api.Test;

/** Which statement {@link RowsLanguage} makes of rows, and of what it leaves to MyBatis. */
class RowsLanguageTests {
    private static final NewRows ROWS = new NewRows("(id, text) VALUES (1,'${no} #{no}')");

    private final Configuration configuration = new Configuration();

    record Named(NewRows rows, int limit) {}

    @Test
    void saysWhatStandsBeforeAndAfterThem() {
        assertThat(said("INSERT INTO ah_lot ${rows}", ROWS)).isEqualTo("INSERT INTO ah_lot " + ROWS.rows());
        assertThat(said("INSERT INTO ah_lot ${rows}\n    ON DUPLICATE KEY UPDATE free = VALUES(free)\n", ROWS))
                .isEqualTo("INSERT INTO ah_lot " + ROWS.rows() + "\n    ON DUPLICATE KEY UPDATE free = VALUES(free)");
    }

    @Test
    void goesOnAfterACommentOrASection() {
        assertThat(said(
                        "INSERT INTO ah_lot <!-- new --> ${rows} <![CDATA[ON DUPLICATE KEY UPDATE free = free < 1]]>",
                        ROWS))
                .isEqualTo("INSERT INTO ah_lot " + ROWS.rows() + " ON DUPLICATE KEY UPDATE free = free < 1");
    }

    @Test
    void leavesOtherPlaceholdersToMyBatis() {
        BoundSql bound = bound("SELECT #{limit} FROM ah_lot", new Named(ROWS, 3));
        assertThat(bound.getSql()).isEqualTo("SELECT ? FROM ah_lot");
        assertThat(bound.getParameterMappings()).hasSize(1);
        assertThat(said("INSERT INTO ah_lot ${rows.rows} LIMIT #{limit}", new Named(new NewRows("()"), 3)))
                .isEqualTo("INSERT INTO ah_lot () LIMIT ?");
        assertThat(said("INSERT INTO ah_lot ${rows} <if test=\"true\">LIMIT 1</if>", new NewRows("()")))
                .isEqualTo("INSERT INTO ah_lot ()  LIMIT 1");
    }

    private String said(String script, Object parameter) {
        BoundSql bound = bound(script, parameter);
        assertThat(bound.getParameterMappings().size())
                .isEqualTo((int) bound.getSql().chars().filter(c -> c == '?').count());
        return bound.getSql();
    }

    private BoundSql bound(String script, Object parameter) {
        XPathParser file = new XPathParser("<insert>" + script + "</insert>", false, null, null);
        return new RowsLanguage()
                .createSqlSource(configuration, file.evalNode("/insert"), parameter.getClass())
                .getBoundSql(parameter);
    }
}
