package io.advantagehub.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import io.advantagehub.architecture.fixture.bans.Bans;
import java.util.List;
import java.util.regex.Pattern;

/** What nobody in the house may do, each with a class that does it. */
enum Ban {
    TIME_WITHOUT_A_CLOCK(
            "business time is an injected InstantSource, or neither a test nor a replay could set it",
            Bans.NowWithoutAClock.class,
            "java\\.time\\.\\w+\\.now\\((java\\.time\\.ZoneId)?\\)"
                    + "|java\\.time\\.InstantSource\\.system\\(\\)|java\\.time\\.Clock\\.system\\w+\\(.*\\)"
                    + "|java\\.lang\\.System\\.currentTimeMillis\\(\\)"
                    + "|java\\.util\\.Date\\.<init>\\(\\)|java\\.util\\.Calendar\\.getInstance\\(.*\\)",
            "clock",
            // compares this machine's clock with the database's
            "plugin.ServerChecks",
            // a signature keeps the system's clock
            "routes.webhook"),

    FLOATING_POINT(
            "money is a long of minor units",
            Bans.FloatingPoint.class,
            "(double|float|java\\.lang\\.(Double|Float))(\\[])*",
            // RFC 8785 writes numbers as IEEE 754 doubles; amounts are strings there.
            "routes.format.Canonical",
            // Micrometer's figures are; none of them is money.
            "plugin.CodeMetrics",
            "plugin.HubMetrics"),

    CASE_OR_FORMAT_WITHOUT_LOCALE(
            "a Turkish host has another i, an Arabic one other digits",
            Bans.CaseWithoutLocale.class,
            "java\\.lang\\.String\\.(toLowerCase\\(\\)|toUpperCase\\(\\)|formatted\\(.*|format\\(java\\.lang\\.String,.*)"),

    SLEEPING("a thread that sleeps holds what it holds", Bans.Sleeping.class, "java\\.lang\\.Thread\\.sleep\\(.*"),

    TALKING_TO_THE_CONSOLE(
            "standard output is the host's, and so is the life of its process",
            Bans.TalkingToTheConsole.class,
            "java\\.lang\\.System\\.(out|err|exit\\(.*)|.*\\.printStackTrace\\(.*",
            // Says which point it died at; only a test ever arms one.
            "database.Failpoint"),

    TRANSACTIONS_BY_ANNOTATION(
            "an exception through a joined proxy dooms the host's transaction where ours would be a value",
            Bans.TransactionByAnnotation.class,
            "org\\.springframework\\.transaction\\.annotation\\..*|jakarta\\.transaction\\..*"),

    RETRY_BY_ADVICE(
            "spring-retry is not in Spring 7, and what is to be done again is a row's state",
            Bans.RetryByAdvice.class,
            "org\\.springframework\\.retry\\..*|.*\\.RequestHandlerRetryAdvice"),

    SQL_IN_ANNOTATIONS(
            "statements stand in XML, where a test reads whose tables they name",
            Bans.SqlInAnnotations.class,
            "org\\.apache\\.ibatis\\.annotations\\.(?!Mapper$|Param$)\\w+"),

    SQL_PAST_THE_MAPPERS(
            "statements stand in XML, where a test reads whose tables they name",
            Bans.SqlPastTheMappers.class,
            "org\\.springframework\\.jdbc\\.core\\..*|java\\.sql\\.(Connection|(\\w*)Statement)",
            Feature.TOOLBOX,
            Feature.TABLE_OF_CONTENTS),

    /** Looked up in the jars of Boot 3.5 and 4.1: most of what was auto-configuration by technology moved between them. */
    BOOT_TYPES_THAT_MOVED(
            "the plugin is compiled against Boot 3.5 and runs on 4.1",
            Bans.BootTypeThatMoved.class,
            "org\\.springframework\\.boot\\.(?!(" + String.join("|", BootTypes.IN_BOTH) + ")(\\.[^.]*(\\(.*)?)?$).*");

    private final String because;
    private final Class<?> counterExample;
    private final Pattern banned;
    private final List<String> exempt;

    Ban(String because, Class<?> counterExample, String banned, String... exempt) {
        this.because = because;
        this.counterExample = counterExample;
        this.banned = Pattern.compile(banned);
        this.exempt = List.of(exempt);
    }

    Class<?> counterExample() {
        return counterExample;
    }

    /** Who does it. */
    List<String> brokenBy(JavaClasses classes) {
        return classes.stream()
                .filter(type -> exempt.stream().noneMatch(place -> isIn(type, House.ROOT + "." + place)))
                .flatMap(type -> Uses.of(type)
                        .filter(use -> banned.matcher(use).matches())
                        .map(use -> type.getName() + ": " + use + ", but " + because))
                .distinct()
                .sorted()
                .toList();
    }

    /** @param place a package or a class */
    private static boolean isIn(JavaClass type, String place) {
        return type.getName().matches(Pattern.quote(place) + "([.$].*)?");
    }
}
