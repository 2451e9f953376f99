-- What an administrator should know of an event that took effect all the same.
CREATE TABLE ah_finding (
    id       BINARY(16)   NOT NULL,
    inbox_id BINARY(16)   NOT NULL,
    code     VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    detail   VARCHAR(2000) NOT NULL,
    found_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY ix_finding_inbox (inbox_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
