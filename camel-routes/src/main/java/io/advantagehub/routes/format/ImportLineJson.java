package io.advantagehub.routes.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.advantagehub.api.edge.ImportFormat;
import io.advantagehub.api.usecase.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The one reader of import lines. Thread-safe, and no text whatever makes it throw. */
public final class ImportLineJson implements ImportFormat {
    private static final Map<String, Function<Fields, Optional<? extends Line>>> KINDS = Map.of(
            "distributor", ImportShapes::distributor,
            "consent", ImportShapes::consent,
            "openingBalance", ImportShapes::opening);

    @Override
    public Line read(String text) {
        Json.Parsed json;
        try {
            json = Json.parse(text);
        } catch (IllegalArgumentException noJson) {
            return faulty("", String.valueOf(noJson.getMessage()));
        }
        List<String> kinds = kinds(json.root());
        if (kinds.size() != 1) {
            return faulty(
                    "",
                    "must be a JSON object with exactly one of \"distributor\", \"consent\" and \"openingBalance\"");
        }
        Faults faults = new Faults();
        json.repeated().ifPresent(path -> faults.note(path, "must not appear twice in its object"));
        Canonical.check(json.root(), "", faults);
        return line(kinds.get(0), json.root(), faults);
    }

    private static Line line(String kind, JsonNode root, Faults faults) {
        Fields fields = Fields.of(root.get(kind), kind, faults);
        Optional<? extends Line> line =
                KINDS.getOrDefault(kind, none -> Optional.empty()).apply(fields);
        return line.isPresent() && faults.isEmpty() ? line.get() : new Line.Faulty(faults.list());
    }

    private static List<String> kinds(JsonNode root) {
        List<String> kinds = new ArrayList<>();
        root.fieldNames().forEachRemaining(name -> {
            if (KINDS.containsKey(name)) {
                kinds.add(name);
            }
        });
        return kinds;
    }

    private static Line faulty(String field, String message) {
        return new Line.Faulty(List.of(Fault.invalid(field, message)));
    }
}
