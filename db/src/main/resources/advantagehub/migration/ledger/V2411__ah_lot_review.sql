-- A lot that does not mature by itself before somebody has looked at it, and the transfer that opened it. matures_at is
-- empty until that was decided: meanwhile ah_lot_open has a date that never comes, and no expiry.
CREATE TABLE ah_lot_review (
    transfer_id BINARY(16)  NOT NULL,
    lot_id      BINARY(16)  NOT NULL,
    account_id  BINARY(16)  NOT NULL,
    decided_at  DATETIME(6) NULL,
    matures_at  DATETIME(6) NULL,
    PRIMARY KEY (transfer_id),
    UNIQUE KEY uq_lot_review_lot (lot_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
