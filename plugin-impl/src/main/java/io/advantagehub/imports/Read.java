package io.advantagehub.imports;

import io.advantagehub.api.edge.ImportFormat;
import io.advantagehub.api.edge.ImportFormat.Line;
import io.advantagehub.api.usecase.Fault;
import io.advantagehub.lines.TextLines.Text;
import java.util.List;

/**
 * A line and what it says.
 *
 * @param number the line's, the first is 1
 */
record Read(long number, Line line) {

    static List<Read> all(List<Text> texts, ImportFormat format) {
        return texts.stream()
                .map(text -> new Read(text.number(), line(text, format)))
                .toList();
    }

    private static Line line(Text text, ImportFormat format) {
        String unreadable = text.fault();
        return unreadable == null ? format.read(text.text()) : new Line.Faulty(List.of(Fault.invalid("", unreadable)));
    }
}
