-- What one person earned in a calendar month (UTC, by the purchases' own times), as far as a monthly cap counts it: scope
-- is the name of the rule whose own cap it is, empty for that of all rules. What refunds took back is not in it.
CREATE TABLE ah_cashback_month (
    month          CHAR(7)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    scope          VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    distributor_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    earned         BIGINT      NOT NULL,
    PRIMARY KEY (month, scope, distributor_id),
    CONSTRAINT ck_cashback_month_earned CHECK (earned >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
