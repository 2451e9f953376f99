-- What somebody had before the programme began here, booked once for its distributor and reference. The dates are the
-- ones told, with lot_id for what became of it. Immutable.
CREATE TABLE ah_opening_balance (
    distributor_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reference      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    amount         BIGINT      NOT NULL,
    currency       CHAR(3)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    earned_at      DATETIME(6) NOT NULL,
    matures_at     DATETIME(6) NOT NULL,
    expires_at     DATETIME(6) NULL,
    lot_id         BINARY(16)  NOT NULL,
    booked_by      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    booked_at      DATETIME(6) NOT NULL,
    PRIMARY KEY (distributor_id, reference),
    CONSTRAINT ck_opening_balance_amount CHECK (amount > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
