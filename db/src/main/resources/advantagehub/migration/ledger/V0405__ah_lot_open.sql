-- What is left of each lot; the row goes when nothing is. Its own copy of expires_at, which a restoration may move.
-- due_at is the next instant at which something happens to it by itself.
CREATE TABLE ah_lot_open (
    account_id BINARY(16)  NOT NULL,
    lot_id     BINARY(16)  NOT NULL,
    earned_at  DATETIME(6) NOT NULL,
    matures_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NULL,
    future     BIGINT      NOT NULL,
    free       BIGINT      NOT NULL,
    held       BIGINT      NOT NULL,
    due_at     DATETIME(6) NULL,
    PRIMARY KEY (account_id, lot_id),
    KEY ix_lot_open_expiry (account_id, expires_at, earned_at, lot_id),
    KEY ix_lot_open_due (account_id, due_at),
    CONSTRAINT ck_lot_open_bounds CHECK (future >= 0 AND free >= 0 AND held >= 0 AND future + free + held > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
