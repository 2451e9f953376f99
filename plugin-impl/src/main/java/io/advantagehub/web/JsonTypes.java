package io.advantagehub.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import io.advantagehub.api.OrderId;
import io.advantagehub.api.PayoutId;
import io.advantagehub.api.RedemptionId;
import io.advantagehub.api.ReferralCode;
import io.advantagehub.api.event.InvalidField;
import java.io.IOException;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The plugin's own types in JSON, as the contract writes them; a text is a text, and nothing is taken for one. */
final class JsonTypes extends SimpleModule {
    private static final long serialVersionUID = 1;

    JsonTypes() {
        addSerializer(Money.class, new MoneyOut());
        addDeserializer(Money.class, new MoneyIn());
        addDeserializer(String.class, new Text<>(text -> text));
        text(Instant.class, Moments::parse);
        text(UUID.class, JsonTypes::id);
        text(DistributorId.class, DistributorId::new);
        text(OrderId.class, OrderId::new);
        text(PayoutId.class, PayoutId::new);
        text(RedemptionId.class, RedemptionId::new);
        text(ReferralCode.class, ReferralCode::new);
    }

    private <T> void text(Class<T> type, Function<String, T> parse) {
        addSerializer(type, ToStringSerializer.instance);
        addDeserializer(type, new Text<>(parse));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw new IllegalArgumentException("must be an id, as in an answer before", none);
        }
    }

    private static final class Text<T> extends JsonDeserializer<T> {
        private final Function<String, T> parse;

        Text(Function<String, T> parse) {
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (!in.hasToken(JsonToken.VALUE_STRING)) {
                throw wrong(in, "must be a text");
            }
            try {
                return parse.apply(in.getText());
            } catch (IllegalArgumentException none) {
                throw wrong(in, String.valueOf(none.getMessage()));
            }
        }
    }

    private static final class MoneyOut extends JsonSerializer<Money> {
        @Override
        public void serialize(Money money, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartObject();
            out.writeStringField("value", money.toDecimalString());
            out.writeStringField("currency", money.currency().getCurrencyCode());
            out.writeEndObject();
        }
    }

    private record Written(@Nullable String value, @Nullable String currency) {}

    private static final class MoneyIn extends JsonDeserializer<Money> {
        @Override
        public Money deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (!in.hasToken(JsonToken.START_OBJECT)) {
                throw wrong(in, "must be an object as {\"value\": \"12.34\", \"currency\": \"BRL\"}");
            }
            Written written = context.readValue(in, Written.class);
            Currency currency = read(in, "currency", written.currency(), Money::currency);
            return read(in, "value", written.value(), value -> Money.parse(value, currency));
        }

        private static <T> T read(JsonParser in, String field, @Nullable String text, Function<String, T> parse)
                throws JsonMappingException {
            String message = "is required";
            if (text != null) {
                try {
                    return parse.apply(text);
                } catch (IllegalArgumentException none) {
                    message = String.valueOf(none.getMessage());
                }
            }
            throw JsonMappingException.from(in, message, new InvalidField(field, message));
        }
    }

    /** The cause marks the message as one for callers. */
    private static JsonMappingException wrong(JsonParser in, String message) {
        return JsonMappingException.from(in, message, new IllegalArgumentException(message));
    }
}
