-- Kept for ever and narrow: decides whether an event is new, a duplicate or in conflict. Not partitioned, since a
-- unique key would have to contain the partition key.
CREATE TABLE ah_event_key (
    source_no    SMALLINT UNSIGNED NOT NULL,
    event_id     VARBINARY(255)    NOT NULL,
    content_hash BINARY(32)        NOT NULL,
    inbox_id     BINARY(16)        NOT NULL,
    PRIMARY KEY (source_no, event_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
