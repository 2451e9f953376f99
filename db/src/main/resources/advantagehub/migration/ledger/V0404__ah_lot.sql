-- A credit as it was opened: how much, when it matures, when it expires. Immutable.
CREATE TABLE ah_lot (
    id         BINARY(16)  NOT NULL,
    account_id BINARY(16)  NOT NULL,
    opened_by  BINARY(16)  NOT NULL,
    amount     BIGINT      NOT NULL,
    earned_at  DATETIME(6) NOT NULL,
    matures_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_lot_amount CHECK (amount > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
