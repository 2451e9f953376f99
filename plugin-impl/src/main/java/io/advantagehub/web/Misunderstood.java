package io.advantagehub.web;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.advantagehub.api.edge.Problem;
import io.advantagehub.api.event.InvalidField;
import io.advantagehub.web.Refused.Wrong;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What of a request is none that a controller takes: which parameter or field, and how to mend it. */
final class Misunderstood {
    private static final String OWN_TYPES = "io.advantagehub.";

    private Misunderstood() {}

    static Optional<Problem> problem(Exception failure) {
        if (failure instanceof MissingServletRequestParameterException missing) {
            return invalid(missing.getParameterName(), "is required");
        }
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            // An id that can be none is one that nobody has.
            return mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                    ? Optional.of(Responses.NOT_FOUND)
                    : invalid(mismatch.getName(), parameter(mismatch));
        }
        return failure instanceof HttpMessageNotReadableException unreadable
                ? body(unreadable.getCause())
                : Optional.empty();
    }

    private static Optional<Problem> invalid(String field, String message) {
        return Optional.of(Refused.invalidRequest(List.of(new Wrong(field, message))));
    }

    private static String parameter(MethodArgumentTypeMismatchException mismatch) {
        Class<?> type = mismatch.getRequiredType();
        if (type != null && type.isEnum()) {
            return Expected.oneOf(type);
        }
        return root(mismatch) instanceof IllegalArgumentException ours && isForCallers(ours)
                ? String.valueOf(ours.getMessage())
                : "has not the form that is expected";
    }

    private static Optional<Problem> body(@Nullable Throwable failure) {
        if (failure != null && root(failure) instanceof StreamConstraintsException) {
            return Optional.of(new Problem(413, "content-too-large", "A request may have 1 MiB."));
        }
        if (failure instanceof JsonMappingException field && !field.getPath().isEmpty()) {
            return root(field) instanceof InvalidField within
                    ? invalid(path(field) + "." + within.field(), String.valueOf(within.getMessage()))
                    : invalid(path(field), field(field));
        }
        return invalid("body", failure == null ? "is required" : Expected.json(failure));
    }

    private static String field(JsonMappingException failure) {
        if (failure instanceof UnrecognizedPropertyException) {
            return "is unknown";
        }
        if (failure.getOriginalMessage().startsWith("Missing required")) {
            return "is required";
        }
        return root(failure) instanceof IllegalArgumentException ours && isForCallers(ours)
                ? String.valueOf(ours.getMessage())
                : Expected.of(failure);
    }

    private static String path(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    /** The messages of others may show their own inside. */
    private static boolean isForCallers(IllegalArgumentException failure) {
        return Arrays.stream(failure.getStackTrace())
                .limit(1)
                .anyMatch(place -> place.getClassName().startsWith(OWN_TYPES));
    }

    private static Throwable root(Throwable failure) {
        return failure.getCause() == null ? failure : root(failure.getCause());
    }
}
