package io.advantagehub.architecture;

import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The features of plugin-impl, one package each: which may know which, and how much of itself each shows. */
final class Feature {
    /** A toolbox that every feature may use and that knows none. */
    static final String TOOLBOX = "database";
    /** Wires all the others. */
    static final String TABLE_OF_CONTENTS = "plugin";

    /** What a feature may use of the others: all that is public, or one type of it. */
    static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            entry(TOOLBOX, Set.of()),
            entry("clock", Set.of()),
            entry("consent", Set.of()),
            entry("distributor", Set.of()),
            entry("errand", Set.of()),
            entry("keys", Set.of()),
            entry("lease", Set.of()),
            entry("ledger", Set.of()),
            entry("lines", Set.of()),
            entry("settings", Set.of("web", "words")),
            entry("web", Set.of()),
            entry("words", Set.of()),
            entry("accrual", Set.of("ledger", "distributor", "settings", "web")),
            entry(
                    "confirmation",
                    Set.of(
                            "clock.SystemTime",
                            "distributor",
                            "errand",
                            "idempotency",
                            "keys",
                            "settings",
                            "sms",
                            "web",
                            "words")),
            entry(
                    "fairplay",
                    Set.of(
                            "accrual",
                            "distributor.Registrations",
                            "errand",
                            "idempotency",
                            "settings",
                            "web",
                            "words")),
            entry("guard", Set.of("clock.SystemTime", "keys", "settings", "sms.LastLook", "web")),
            entry("idempotency", Set.of("clock", "web")),
            entry("inbox", Set.of("lease", "web")),
            entry("phone", Set.of("confirmation", "consent", "distributor", "keys", "settings", "sms", "web", "words")),
            entry("reconcile", Set.of("clock.SystemTime", "lease")),
            entry(
                    "referral",
                    Set.of(
                            "distributor",
                            "settings",
                            "web",
                            "words",
                            "accrual.CashbackAccrued",
                            "accrual.TakenBackListener")),
            entry("imports", Set.of("inbox", "lease", "lines", "distributor", "consent", "wallet.OpeningBalances")),
            entry("sms", Set.of("keys", "lease", "settings")),
            entry(
                    "totp",
                    Set.of("clock.SystemTime", "confirmation", "distributor", "keys", "sms.SmsRoutes", "web", "words")),
            entry(
                    "wallet",
                    Set.of(
                            "clock.SystemTime",
                            "confirmation",
                            "distributor",
                            "errand",
                            "idempotency",
                            "ledger",
                            "settings",
                            "web",
                            "words")),
            entry(
                    "notification",
                    Set.of(
                            "sms",
                            "consent",
                            "distributor",
                            "settings",
                            "words",
                            "accrual.CashbackAccrued",
                            "confirmation.LockListener",
                            "ledger.DebtListener",
                            "ledger.DebtsArisen",
                            "ledger.TransferKind")),
            entry(
                    "replay",
                    Set.of("inbox", "lease", "lines", "ledger", "accrual", "distributor", "sms", "clock", "settings")));

    /**
     * The doors: public interfaces and classes by which a feature is used. One each is the aim; the ledger has one for
     * writing, one for reading and one for its checker, and who is who is asked several different things.
     */
    static final Map<String, Set<String>> DOORS = Map.ofEntries(
            entry("accrual", Set.of("HeldAccruals", "ReplayRules", "Scrutiny", "TakenBackListener")),
            entry("clock", Set.of("BusinessClock", "SystemTime")),
            entry(
                    "confirmation",
                    Set.of("CodeTrail", "Confirmations", "FailureBudget", "LockListener", "OwnOperation")),
            entry("consent", Set.of("Consents", "ImportedConsents")),
            entry(
                    "distributor",
                    Set.of(
                            "FirstLine",
                            "ImportedDistributors",
                            "Phones",
                            "Recipients",
                            "RegisteredDistributors",
                            "SponsorTree")),
            entry("idempotency", Set.of("Commands", "Idempotency", "Together")),
            entry("inbox", Set.of("Inbox", "InboxPulse", "Standstill")),
            entry("errand", Set.of("Errand")),
            entry("keys", Set.of("Key", "Keyring", "Keyrings")),
            entry("lease", Set.of("HeldLease", "Leases")),
            entry(
                    "ledger",
                    Set.of(
                            "Book",
                            "DebtListener",
                            "EventPostings",
                            "Ledger",
                            "LedgerAudit",
                            "LedgerCheck",
                            "LedgerPolicy",
                            "LedgerReader",
                            "MovementReader",
                            "Needs")),
            entry("lines", Set.of("TextLines")),
            entry("reconcile", Set.of("Reconciliation")),
            entry("settings", Set.of("Settings")),
            entry("sms", Set.of("HandedOver", "LastLook", "Outbox", "SmsGateways", "SmsRoutes")),
            entry("wallet", Set.of("OpeningBalances")),
            entry("web", Set.of("OverHttp", "WebGate", "Witness")),
            entry("words", Set.of("Amounts", "Names", "Numbers", "Texts")));

    private Feature() {}

    /** Uses of one feature by another that are not declared. */
    static List<String> undeclaredUses(JavaClasses classes, String root) {
        return classes.stream()
                .flatMap(user -> user.getDirectDependenciesFromSelf().stream())
                .filter(use -> isUndeclared(use, root))
                .map(use -> use.getOriginClass().getName() + " uses "
                        + use.getTargetClass().getName())
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isUndeclared(Dependency use, String root) {
        String user = feature(use.getOriginClass(), root);
        String used = feature(use.getTargetClass(), root);
        if (user.isEmpty() || used.isEmpty() || user.equals(used) || user.equals(TABLE_OF_CONTENTS)) {
            return false;
        }
        Set<String> allowed = MAY_USE.getOrDefault(user, Set.of());
        String type = used + "." + topLevel(use.getTargetClass()).getSimpleName();
        return !used.equals(TOOLBOX) && !allowed.contains(used) && !allowed.contains(type);
    }

    /** Public types that are neither a configuration, nor a value, nor a declared door. */
    static List<String> undeclaredDoors(JavaClasses classes, String root) {
        return doors(classes, root)
                .filter(type ->
                        !DOORS.getOrDefault(feature(type, root), Set.of()).contains(type.getSimpleName()))
                .map(JavaClass::getName)
                .sorted()
                .toList();
    }

    /** Declared doors that are not there, or no doors. */
    static List<String> missingDoors(JavaClasses classes, String root) {
        Set<String> there = doors(classes, root).map(JavaClass::getName).collect(Collectors.toSet());
        return DOORS.entrySet().stream()
                .flatMap(doors -> doors.getValue().stream().map(name -> root + "." + doors.getKey() + "." + name))
                .filter(door -> !there.contains(door))
                .sorted()
                .toList();
    }

    private static Stream<JavaClass> doors(JavaClasses classes, String root) {
        return classes.stream()
                .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !Set.of("", TOOLBOX, TABLE_OF_CONTENTS).contains(feature(type, root)))
                .filter(type -> !isValue(type) && !isConfiguration(type));
    }

    private static boolean isValue(JavaClass type) {
        return type.isRecord()
                || type.isEnum()
                || type.isAssignableTo(Throwable.class)
                || type.reflect().isSealed();
    }

    private static boolean isConfiguration(JavaClass type) {
        return type.getSimpleName().endsWith("Configuration");
    }

    /** The feature a class belongs to; empty for classes of other modules. */
    private static String feature(JavaClass type, String root) {
        if (!type.getPackageName().startsWith(root + ".")) {
            return "";
        }
        String name = type.getPackageName().substring(root.length() + 1).replaceAll("\\..*", "");
        return Set.of("api", "routes").contains(name) ? "" : name;
    }

    private static JavaClass topLevel(JavaClass type) {
        return type.getEnclosingClass().map(Feature::topLevel).orElse(type);
    }
}
