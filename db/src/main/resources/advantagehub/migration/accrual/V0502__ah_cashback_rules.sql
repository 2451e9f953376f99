-- The versions of the cashback rules; the one valid at a purchase's time counts: of those begun by then the one that
-- began last. body is the rules file as JSON. published_by is empty where the host's properties said them. Immutable.
CREATE TABLE ah_cashback_rules (
    version      INT         NOT NULL,
    valid_from   DATETIME(6) NOT NULL,
    body         MEDIUMTEXT  NOT NULL,
    body_hash    BINARY(32)  NOT NULL,
    published_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    published_at DATETIME(6) NOT NULL,
    PRIMARY KEY (version)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
