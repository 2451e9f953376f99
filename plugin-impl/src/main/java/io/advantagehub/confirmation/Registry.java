package io.advantagehub.confirmation;

import io.advantagehub.api.LocalText;
import io.advantagehub.api.spi.ProtectedOperation;
import io.advantagehub.api.spi.ProtectedOperation.Field;
import io.advantagehub.api.spi.ProtectedOperation.Mode;
import io.advantagehub.api.spi.ProtectedOperation.Shape;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The types of operations that there are: the plugin's own, the host's, and those that a host has without saying so. */
final class Registry {
    private static final String TYPE = "[a-z0-9.-]{3,100}";
    private static final Map<String, Shape> READY_MADE = Map.of(
            "wallet.transfer",
            Shape.of(Mode.DELIVERED, Field.amount("amount"), Field.payee("to"))
                    .named(new LocalText("Transferência da carteira", "Перевод из кошелька", "Wallet transfer")),
            "wallet.payout",
            Shape.of(Mode.DELIVERED, Field.amount("amount"), Field.card("card"))
                    .named(new LocalText("Saque da carteira", "Вывод из кошелька", "Wallet payout")));

    private final Map<String, OwnOperation> own = new HashMap<>();
    private final Map<String, ProtectedOperation> hosts = new HashMap<>();

    /** @throws IllegalArgumentException where a type is malformed or taken */
    Registry(Collection<OwnOperation> own, Collection<ProtectedOperation> hosts) {
        own.forEach(operation -> this.own.put(operation.type(), operation));
        for (ProtectedOperation operation : hosts) {
            String type = operation.type();
            if (!type.matches(TYPE) || this.own.containsKey(type) || this.hosts.put(type, operation) != null) {
                throw new IllegalArgumentException("a ProtectedOperation calls itself " + type
                        + ": a type is 3 to 100 characters of a-z0-9.-, one operation's, and none of the plugin's own");
            }
        }
    }

    Optional<OwnOperation> own(String type) {
        return Optional.ofNullable(own.get(type));
    }

    Optional<ProtectedOperation> bean(String type) {
        return Optional.ofNullable(hosts.get(type));
    }

    /** What a host's operation consists of. */
    Optional<Shape> ofHost(String type) {
        return bean(type).map(ProtectedOperation::shape).or(() -> Optional.ofNullable(READY_MADE.get(type)));
    }

    /** Of any type; of one that a host had once and has no more nothing is known. */
    Optional<Shape> shape(String type) {
        return own(type).map(OwnOperation::shape).or(() -> ofHost(type));
    }

    /** The types whose executions are delivered in this JVM. */
    Set<String> delivered() {
        return hosts.values().stream()
                .filter(operation -> operation.shape().mode() == Mode.DELIVERED)
                .map(ProtectedOperation::type)
                .collect(Collectors.toSet());
    }

    /** Whether an administrator can switch this one of the plugin's own: others are confirmed always. */
    static boolean isSwitchable(String type) {
        return SWITCHABLE.contains(type);
    }

    private static final List<String> SWITCHABLE =
            List.of("cashback.redemption", "cashback.transfer", "cashback.payout", "phone.change");
}
