package io.advantagehub.api.event;

/** A field of a host event that breaks contract §1. The message says how to mend it and shows no personal data. */
public final class InvalidField extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String field;

    public InvalidField(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The field within the event's data, as in {@code lines[0].amount.value}. */
    public String field() {
        return field;
    }
}
