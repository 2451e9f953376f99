package io.advantagehub.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.mapping.StatementType;
import org.apache.ibatis.session.SqlSessionFactory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mybatis.spring.SqlSessionTemplate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@link NewRows} as the database takes them. */
class NewRowsIT {
    @AutoClose
    private static final TestDatabase database = TestDatabase.empty();

    private static Notes notes;

    record Note(int id, String text, byte[] body, Instant at) {}

    interface Notes {
        @Insert("INSERT INTO notes ${rows}")
        @Options(statementType = StatementType.STATEMENT)
        int insert(NewRows rows);

        @Select("SELECT text FROM notes WHERE body = 'read' ORDER BY id")
        List<String> texts();

        @Select("SELECT at FROM notes WHERE body = 'when' ORDER BY id")
        List<Instant> moments();
    }

    @BeforeAll
    static void start() throws Exception {
        new JdbcTemplate(database.dataSource())
                .execute(
                        "CREATE TABLE notes (id INT PRIMARY KEY, text VARCHAR(200) NOT NULL, body VARBINARY(100) NOT NULL,"
                                + " at DATETIME(6) NOT NULL) DEFAULT CHARSET = utf8mb4");
        DatabaseConfiguration house = new DatabaseConfiguration();
        SqlSessionFactory factory = house.sqlSessionFactory(database.dataSource());
        SqlSessionTemplate template = house.sqlSessionTemplate(factory, database.dataSource());
        factory.getConfiguration().addMapper(Notes.class);
        notes = template.getMapper(Notes.class);
    }

    @Test
    void readBackAsTheyWereWritten() {
        List<String> texts =
                List.of("", " ", "it's", "\\' OR 1=1 --", "olá, привет, 返利😀", "#{a} ${b} ? {ts '1'}", "%_\"`\n");
        List<Note> rows = IntStream.range(0, texts.size())
                .mapToObj(i -> new Note(i, texts.get(i), new byte[] {'r', 'e', 'a', 'd'}, Instant.EPOCH))
                .toList();

        assertThat(NewRows.write(rows, notes::insert)).isEqualTo(texts.size());

        assertThat(notes.texts()).isEqualTo(texts);
    }

    @Test
    void readBackTheMomentsTheyWereWrittenWith() {
        List<Instant> moments = Stream.of(
                        "1000-01-01T00:00:00Z",
                        "1997-02-03T04:05:06.000007Z",
                        "2026-12-31T23:59:59Z",
                        "2026-12-31T23:59:59.5Z",
                        "9999-12-31T23:59:59Z")
                .map(Instant::parse)
                .toList();
        List<Note> rows = IntStream.range(0, moments.size())
                .mapToObj(i -> new Note(200 + i, "", new byte[] {'w', 'h', 'e', 'n'}, moments.get(i)))
                .toList();

        NewRows.write(rows, notes::insert);

        assertThat(notes.moments()).isEqualTo(moments);
    }

    @Test
    void aFailureNamesTheStatementAndNotTheRows() {
        List<Note> twice = List.of(
                new Note(100, "+5511987650001", new byte[0], Instant.EPOCH),
                new Note(100, "+5511987650001", new byte[0], Instant.EPOCH));

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> NewRows.write(twice, notes::insert))
                .withMessageContaining("Notes.insert")
                .satisfies(failure -> assertThat(failure).hasStackTraceContaining("Duplicate entry '100'"))
                .satisfies(failure -> assertThat(failure)
                        .extracting(NewRowsIT::trace)
                        .asString()
                        .doesNotContain("5511987650001"));
    }

    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
