-- From when to when 1024 entries of an account in a row count, once that many have been written: entries are kept in the
-- order in which they were booked, and what is looked for by time is passed over where it cannot be. What has no row is
-- looked at entry by entry. Immutable.
CREATE TABLE ah_entry_span (
    account_id   BINARY(16)  NOT NULL,
    last_version BIGINT      NOT NULL,
    earliest_at  DATETIME(6) NOT NULL,
    latest_at    DATETIME(6) NOT NULL,
    PRIMARY KEY (account_id, last_version)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
