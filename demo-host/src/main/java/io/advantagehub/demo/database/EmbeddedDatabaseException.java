package io.advantagehub.demo.database;

/** The embedded database cannot be had; what to do about it is said apart from what is wrong. */
class EmbeddedDatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String remedy;

    EmbeddedDatabaseException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    EmbeddedDatabaseException(String message, String remedy, Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
