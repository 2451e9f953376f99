package io.advantagehub.api.usecase;

/** What to do about deliveries that are refused or in conflict. */
public enum OnRejection {
    /** Keep the rest and park these as dead letters, their keys taken: for hooks that cannot answer, and replays. */
    PARK,
    /** Keep nothing of the whole batch if one is refused or in conflict: for callers that are told. */
    KEEP_NOTHING
}
