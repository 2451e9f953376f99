package io.advantagehub.api.spi;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.LocalText;
import io.advantagehub.api.OperationFields;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An operation of the host that wants a confirmation before it is executed: a bean for each type. Administrators switch it and
 * set its threshold by {@code otp.operations.<type>}. One that calls itself {@code wallet.transfer} or {@code wallet.payout}
 * takes the place of the ready-made one. Has to be thread-safe.
 */
public interface ProtectedOperation {

    /** As in {@code wallet.transfer}: 3 to 100 characters of {@code a-z0-9.-}. */
    String type();

    /** What it consists of and how it is executed; always the same. */
    Shape shape();

    /**
     * Executes what was confirmed. With {@link Mode#TRANSACTIONAL} in the very transaction that takes the code: the host's own
     * transaction manager, READ COMMITTED, under way in this thread; it may be run again where the database asks for it, and is
     * not to wait for anybody or to call {@code ConfirmOperations}. With {@link Mode#DELIVERED} after that commit, from a thread of
     * the plugin's, at least once, under the same id each time.
     */
    default Answer execute(Execution execution) {
        return new Answer.Later();
    }

    /** How "executed once" is kept. */
    enum Mode {
        /** Code, callback and outcome in one transaction of the host's transaction manager. */
        TRANSACTIONAL,
        /** Confirmed first, then delivered with our id until it is answered. */
        DELIVERED
    }

    /** What becomes of a {@link Mode#TRANSACTIONAL} operation whose callback throws; what it wrote is undone in any case. */
    enum OnError {
        /** It has failed, once and for all. */
        FAIL,
        /** It goes on waiting: the same code may be entered again. No guess is given back for that. */
        STAY_PENDING
    }

    /**
     * @param name how the message calls it; its type where absent
     * @param ttl how long a code may live; the setting {@code otp.ttl} where absent; at most ten minutes in any case
     * @param fields all it consists of, in the order in which the message shows them
     */
    record Shape(
            Mode mode,
            OnError onError,
            @Nullable LocalText name,
            @Nullable Duration ttl,
            List<Field> fields) {
        private static final Duration LONGEST = Duration.ofMinutes(10);

        public Shape {
            fields = List.copyOf(fields);
            if (ttl != null && (ttl.isNegative() || ttl.isZero() || ttl.compareTo(LONGEST) > 0)) {
                throw new IllegalArgumentException("a code lives ten minutes at most");
            }
            if (fields.stream().map(Field::name).distinct().count() < fields.size()) {
                throw new IllegalArgumentException("two fields have the same name");
            }
        }

        public static Shape of(Mode mode, Field... fields) {
            return new Shape(mode, OnError.FAIL, null, null, List.of(fields));
        }

        public Shape named(LocalText newName) {
            return new Shape(mode, onError, newName, ttl, fields);
        }

        public Shape onError(OnError newOnError) {
            return new Shape(mode, newOnError, name, ttl, fields);
        }

        public Shape living(Duration newTtl) {
            return new Shape(mode, onError, name, newTtl, fields);
        }

        /** What people see. */
        public Stream<Field> shown() {
            return fields.stream().filter(field -> field.kind() != Kind.HIDDEN);
        }
    }

    /**
     * A field: the code is bound to it, and the message shows it unless it is {@link Kind#HIDDEN}.
     *
     * @param label how the message calls it; a word for its kind where absent
     */
    record Field(String name, Kind kind, @Nullable LocalText label) {

        /** The first of them is what the threshold is compared with. */
        public static Field amount(String name) {
            return new Field(name, Kind.AMOUNT, null);
        }

        public static Field payee(String name) {
            return new Field(name, Kind.PAYEE, null);
        }

        public static Field card(String name) {
            return new Field(name, Kind.CARD, null);
        }

        public static Field text(String name) {
            return new Field(name, Kind.TEXT, null);
        }

        public static Field hidden(String name) {
            return new Field(name, Kind.HIDDEN, null);
        }

        public Field labelled(LocalText newLabel) {
            return new Field(name, kind, newLabel);
        }
    }

    /** What a field is, and so how the message shows it. */
    enum Kind {
        /** Money, written as in the reader's country. */
        AMOUNT,
        /** Who gets it, by name: the first word, and of the others the initials. */
        PAYEE,
        /** The last four digits of a card, and nothing else of it. */
        CARD,
        /** Shown as it is, but for long runs of digits. */
        TEXT,
        /** Bound, but shown to nobody: a number of the host's own. */
        HIDDEN
    }

    /**
     * What is to be executed.
     *
     * @param id the confirmation's, the same at every attempt
     */
    record Execution(UUID id, DistributorId distributor, OperationFields fields) {}

    /** What the host says of an execution. */
    sealed interface Answer {

        record Executed() implements Answer {}

        /**
         * It is not to be done. Of a {@link Mode#TRANSACTIONAL} callback all that it wrote is undone.
         *
         * @param reason at most 200 characters, without personal data
         */
        record Failed(String reason) implements Answer {}

        /**
         * {@link Mode#DELIVERED} alone: the host says by {@code ConfirmOperations.report} or {@code POST
         * /operations/{id}/outcome} what became of it, and is asked again until then.
         */
        record Later() implements Answer {}
    }
}
