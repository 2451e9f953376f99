package io.advantagehub.database;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.apache.ibatis.exceptions.PersistenceException;
import org.jspecify.annotations.Nullable;
import org.mybatis.spring.MyBatisSystemException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.support.PersistenceExceptionTranslator;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;

/**
 * Spring's exceptions for what failed in MyBatis, named after the statement. MyBatis' own, which quote the whole of it
 * with the rows in it, are left out of the chain. Thread-safe.
 */
final class WordlessErrors implements PersistenceExceptionTranslator {
    private static final Pattern STATEMENT = Pattern.compile("### The error may involve ([\\w.$]+)");

    private final DataSource dataSource;
    private volatile @Nullable SQLErrorCodeSQLExceptionTranslator translator;

    WordlessErrors(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public @Nullable DataAccessException translateExceptionIfPossible(RuntimeException failure) {
        if (!(failure instanceof PersistenceException)) {
            return failure instanceof DataAccessException known ? known : null;
        }
        Throwable cause = failure.getCause();
        if (cause instanceof SQLException sql) {
            String statement = statement(failure);
            DataAccessException translated = translator().translate(statement, null, sql);
            return translated != null ? translated : new UncategorizedSQLException(statement, null, sql);
        }
        return cause instanceof DataAccessException known
                ? known
                : new MyBatisSystemException(statement(failure), cause == null ? failure : cause);
    }

    private static String statement(RuntimeException failure) {
        Matcher told = STATEMENT.matcher(String.valueOf(failure.getMessage()));
        return told.find() ? told.group(1) : "a statement";
    }

    /** Made when it is needed first: it asks the database what it is. */
    private SQLErrorCodeSQLExceptionTranslator translator() {
        SQLErrorCodeSQLExceptionTranslator made = translator;
        if (made == null) {
            made = new SQLErrorCodeSQLExceptionTranslator(dataSource);
            translator = made;
        }
        return made;
    }
}
