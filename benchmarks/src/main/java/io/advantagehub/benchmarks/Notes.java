package io.advantagehub.benchmarks;

import io.advantagehub.api.OperationFields;
import io.advantagehub.api.spi.ProtectedOperation;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The least that a host can have confirmed: one row of its own, written in the transaction that takes the code. */
final class Notes implements ProtectedOperation {
    static final String TYPE = "host.note";
    static final String INSERT = "INSERT INTO benchmark_note (id) VALUES (?)";

    private final JdbcTemplate sql;

    Notes(DataSource database) {
        sql = new JdbcTemplate(database);
    }

    void createTable() {
        sql.execute("CREATE TABLE benchmark_note (id VARCHAR(36) CHARACTER SET ascii PRIMARY KEY)");
    }

    int written() {
        Integer count = sql.queryForObject("SELECT COUNT(*) FROM benchmark_note", Integer.class);
        return count == null ? 0 : count;
    }

    static OperationFields fields() {
        return OperationFields.none().with("to", "Hotel Central");
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Shape shape() {
        return Shape.of(Mode.TRANSACTIONAL, Field.payee("to"));
    }

    @Override
    public Answer execute(Execution execution) {
        sql.update(INSERT, execution.id().toString());
        return new Answer.Executed();
    }
}
