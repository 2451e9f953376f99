package io.advantagehub.settings;

import com.fasterxml.jackson.databind.JsonNode;
import io.advantagehub.api.edge.Problem;
import io.advantagehub.api.spi.Caller;
import io.advantagehub.api.usecase.ManageSettings;
import io.advantagehub.api.usecase.ManageSettings.Change;
import io.advantagehub.api.usecase.ManageSettings.Item;
import io.advantagehub.web.Page;
import io.advantagehub.web.Refused;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue over HTTP, for hosts that draw no page of their own for it. */
@RestController
@RequestMapping("/api/v1/admin/settings")
class AdminSettings {
    private final ManageSettings settings;
    private final Supplier<Currency> currency;

    AdminSettings(ManageSettings settings, Supplier<Currency> currency) {
        this.settings = settings;
        this.currency = currency;
    }

    /** What is wrong with one setting, in English and, for a page, in each of the catalogue's languages. */
    record Wrong(String field, String message, Map<String, String> messages) {}

    /** All of it: half a catalogue is of no use to anybody. */
    @GetMapping
    Page<SettingView> catalogue() {
        return page(settings.catalogue());
    }

    /** Answers with what was asked for, as it is now. */
    @PatchMapping
    Page<SettingView> change(Caller caller, @RequestBody Map<String, JsonNode> wanted) {
        Map<String, String> values = new LinkedHashMap<>();
        wanted.forEach((key, value) -> values.put(key, SettingValue.text(value, currency.get())));
        Change change = settings.change(values, caller.id());
        if (change instanceof Change.Refused refused) {
            throw refused(refused.faults());
        }
        return page(((Change.Changed) change).items());
    }

    private Page<SettingView> page(List<Item> items) {
        return new Page<>(
                items.stream().map(item -> SettingView.of(item, currency.get())).toList(), null);
    }

    private static Refused refused(Map<String, Map<Locale, String>> faults) {
        List<Wrong> errors = faults.entrySet().stream()
                .map(fault -> new Wrong(
                        fault.getKey(),
                        fault.getValue().getOrDefault(Locale.ENGLISH, ""),
                        SettingView.byTag(fault.getValue())))
                .toList();
        return new Refused(
                new Problem(422, "invalid-settings", "Nothing was saved; errors says why.", Map.of("errors", errors)));
    }
}
