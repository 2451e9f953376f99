-- Events that could not take effect, with the cause; those that were no valid events keep what was delivered here.
CREATE TABLE ah_dead_letter (
    id           BINARY(16)        NOT NULL,
    source_no    SMALLINT UNSIGNED NOT NULL,
    event_id     VARBINARY(255)    NOT NULL,
    type         VARCHAR(255)      NOT NULL,
    cause        VARCHAR(64)       CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    detail       VARCHAR(2000)     NOT NULL,
    content      MEDIUMTEXT        NULL,
    parked_at    DATETIME(6)       NOT NULL,
    discarded_at DATETIME(6)       NULL,
    PRIMARY KEY (id),
    KEY ix_dead_letter_event (source_no, event_id),
    KEY ix_dead_letter_open (discarded_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
