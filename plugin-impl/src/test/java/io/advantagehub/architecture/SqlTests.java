package io.advantagehub.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Statements keep to their own tables, change nothing that is immutable, and know no time of their own. */
class SqlTests {
    private static final String BAD = "io.advantagehub.architecture.fixture.sql.consent.";

    private final SqlRules rules = new SqlRules(Tables.told());
    private final List<MapperFile> house = MapperFile.all();
    private final List<MapperFile> counterExamples = MapperFile.below(Path.of("src/test/java"));

    @Test
    void thereAreStatementsToReadAndTablesToKnow() {
        assertThat(house).flatExtracting(MapperFile::statements).isNotEmpty();
        assertThat(Tables.told().byName()).hasSizeGreaterThan(40);
    }

    @Test
    void aFeatureNamesItsOwnTablesOnly() {
        assertThat(rules.foreignTables(house)).isEmpty();
        assertThat(rules.foreignTables(counterExamples))
                .contains(
                        BAD + "BadMapper.reachIntoTheLedger names ah_account",
                        BAD + "BadMapper.makeUpATable names ah_rumour")
                .noneMatch(found -> found.endsWith(" ah_consent"));
    }

    @Test
    void nothingChangesAnImmutableRow() {
        assertThat(rules.changesOfImmutableRows(house)).isEmpty();
        assertThat(rules.changesOfImmutableRows(counterExamples))
                .containsExactlyInAnyOrder(
                        BAD + "BadMapper.takeBack changes ah_consent",
                        BAD + "BadMapper.forget changes ah_consent",
                        BAD + "BadMapper.overwrite changes ah_consent",
                        BAD + "BadMapper.replace changes ah_consent");
    }

    @Test
    void timeIsAParameter() {
        assertThat(rules.timesOfTheDatabase(house)).isEmpty();
        assertThat(rules.timesOfTheDatabase(counterExamples))
                .containsExactlyInAnyOrder(BAD + "BadMapper.askTheSession", BAD + "BadMapper.askTheDatabase");
    }

    @Test
    void textIsAParameter() {
        assertThat(SqlRules.pastedText(house)).isEmpty();
        assertThat(SqlRules.pastedText(counterExamples)).containsExactly(BAD + "BadMapper.paste");
    }

    @Test
    void mappersLieBesideTheirInterfacesAndAreSmall() {
        assertThat(SqlRules.misshapen(house)).isEmpty();
        assertThat(SqlRules.misshapen(counterExamples))
                .containsExactlyInAnyOrder(BAD + "AstrayMapper", BAD + "BadMapper", BAD + "CachingMapper");
    }
}
