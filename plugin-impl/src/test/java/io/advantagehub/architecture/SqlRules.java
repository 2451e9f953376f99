package io.advantagehub.architecture;

import io.advantagehub.architecture.MapperFile.Statement;
import io.advantagehub.architecture.Tables.Table;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What statements may say. Each rule returns who breaks it. */
final class SqlRules {
    private static final int MOST_STATEMENTS = 9;
    private static final Pattern TABLE = Pattern.compile("\\bah_\\w+");
    /** The database's own time is for leases alone, those of messages among them, and never in the session's zone. */
    private static final Pattern SESSION_TIME = Pattern.compile(
            "(?i)\\b(NOW|SYSDATE|CURDATE|CURTIME|UNIX_TIMESTAMP)\\s*\\(|\\b(CURRENT_|LOCAL)(TIMESTAMP|TIME|DATE)\\b");

    private static final Pattern UTC_TIME = Pattern.compile("(?i)\\bUTC_(TIMESTAMP|DATE|TIME)\\b");
    /** What changes or removes rows, up to the names of the tables it does that to. */
    private static final Pattern CHANGE = Pattern.compile(
            "(?is)\\bUPDATE\\b(?<update>.*?)\\bSET\\b|\\bDELETE\\b(?<delete>.*?)(\\bWHERE\\b|$)|\\bREPLACE\\b(?!\\s*\\()(?<replace>.*)"
                    + "|\\bTRUNCATE\\b(?<truncate>.*)|\\bINTO\\b(?<upsert>.*)\\bON\\s+DUPLICATE\\s+KEY\\b");

    /** What gets into a statement as text: rows that are safe by construction, and numbers of parts. */
    private static final Pattern PASTED = Pattern.compile("\\$\\{(?!(rows|ids|part)})[^}]*}");

    private final Tables tables;

    SqlRules(Tables tables) {
        this.tables = tables;
    }

    /** A feature's statements name its own tables only. */
    List<String> foreignTables(List<MapperFile> mappers) {
        return mappers.stream()
                .flatMap(mapper -> mapper.statements().stream()
                        .flatMap(statement -> tablesIn(statement.sql())
                                .filter(table -> !ownerOf(table).equals(mapper.feature()))
                                .map(table -> statement.name() + " names " + table)))
                .toList();
    }

    /** Rows of immutable tables are added, never changed. */
    List<String> changesOfImmutableRows(List<MapperFile> mappers) {
        return statements(mappers)
                .flatMap(statement -> CHANGE.matcher(statement.sql())
                        .results()
                        .map(MatchResult::group)
                        .flatMap(SqlRules::tablesIn)
                        .filter(name -> isImmutable(name))
                        .map(name -> statement.name() + " changes " + name))
                .distinct()
                .toList();
    }

    /** Business time is a parameter. */
    List<String> timesOfTheDatabase(List<MapperFile> mappers) {
        Predicate<Statement> leases =
                statement -> tablesIn(statement.sql()).allMatch(Set.of("ah_lease", "ah_sms")::contains);
        return statements(mappers)
                .filter(statement -> SESSION_TIME.matcher(statement.sql()).find()
                        || UTC_TIME.matcher(statement.sql()).find() && !leases.test(statement))
                .map(Statement::name)
                .toList();
    }

    /** What somebody wrote is a parameter, never a piece of the statement. */
    static List<String> pastedText(List<MapperFile> mappers) {
        return statements(mappers)
                .filter(statement -> PASTED.matcher(statement.sql()).find())
                .map(Statement::name)
                .toList();
    }

    /** A mapper lies beside its interface, is small and keeps nothing in memory. */
    static List<String> misshapen(List<MapperFile> mappers) {
        return mappers.stream()
                .filter(mapper -> !mapper.namespace().equals(mapper.place())
                        || mapper.statements().stream()
                                        .filter(statement -> !statement.fragment())
                                        .count()
                                > MOST_STATEMENTS
                        || mapper.elements().contains("cache")
                        || mapper.elements().contains("cache-ref"))
                .map(MapperFile::place)
                .toList();
    }

    private static Stream<Statement> statements(List<MapperFile> mappers) {
        return mappers.stream().flatMap(mapper -> mapper.statements().stream());
    }

    private static Stream<String> tablesIn(String sql) {
        return TABLE.matcher(sql).results().map(MatchResult::group);
    }

    private String ownerOf(String table) {
        Table known = tables.byName().get(table);
        return known == null ? "nobody" : known.owner();
    }

    private boolean isImmutable(String table) {
        Table known = tables.byName().get(table);
        return known != null && known.immutable();
    }
}
