-- Wrong codes in a row of one person, over all codes, operations and phones; a guess is counted here in a commit of its
-- own before it is looked at, and only a right one resets. locks doubles the wait; told_locks is of how
-- many of them the person was told. At 100 codes by SMS are disabled.
CREATE TABLE ah_otp_budget (
    distributor_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    used           SMALLINT UNSIGNED NOT NULL DEFAULT 0,
    locks          SMALLINT UNSIGNED NOT NULL DEFAULT 0,
    told_locks     SMALLINT UNSIGNED NOT NULL DEFAULT 0,
    locked_until   DATETIME(6) NOT NULL DEFAULT '1970-01-01 00:00:00',
    disabled_at    DATETIME(6) NULL,
    PRIMARY KEY (distributor_id),
    CONSTRAINT ck_otp_budget_used CHECK (used <= 100)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
