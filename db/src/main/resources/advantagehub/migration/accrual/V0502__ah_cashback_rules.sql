-- The versions of the cashback rules; the one valid at a purchase's time counts. body is the rules file as JSON. Immutable.
CREATE TABLE ah_cashback_rules (
    version    INT         NOT NULL,
    valid_from DATETIME(6) NOT NULL,
    body       MEDIUMTEXT  NOT NULL,
    PRIMARY KEY (version)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
