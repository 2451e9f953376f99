package io.advantagehub.database;

import java.util.List;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.SqlSource;
import org.apache.ibatis.parsing.XNode;
import org.apache.ibatis.scripting.xmltags.XMLLanguageDriver;
import org.apache.ibatis.session.Configuration;

/**
 * MyBatis's own language, but for statements whose only variable part is {@code ${rows}}: these are put together at one
 * go. MyBatis would go through hundreds of rows character by character, twice, to look for more placeholders, and some
 * of what it made would be copied three times.
 */
public final class RowsLanguage extends XMLLanguageDriver {
    private static final String ROWS = "${rows}";

    @Override
    public SqlSource createSqlSource(Configuration configuration, XNode script, Class<?> parameterType) {
        String text = script.getNode().getTextContent();
        int rows = text.indexOf(ROWS);
        if (rows < 0 || !script.getChildren().isEmpty() || text.indexOf('{', rows + 2) >= 0) {
            return super.createSqlSource(configuration, script, parameterType);
        }
        String before = text.substring(0, rows).strip() + " ";
        String after = text.substring(rows + ROWS.length()).stripTrailing();
        return parameter ->
                new BoundSql(configuration, before + ((NewRows) parameter).rows() + after, List.of(), parameter);
    }
}
