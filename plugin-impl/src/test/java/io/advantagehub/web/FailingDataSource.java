package io.advantagehub.web;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database that goes away when a test says so. */
final class FailingDataSource extends DelegatingDataSource {
    private volatile boolean away;

    FailingDataSource(DataSource target) {
        super(target);
    }

    void goAway() {
        away = true;
    }

    void comeBack() {
        away = false;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (away) {
            throw new SQLTransientConnectionException("away");
        }
        return super.getConnection();
    }
}
