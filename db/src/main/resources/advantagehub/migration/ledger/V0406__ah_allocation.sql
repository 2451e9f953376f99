-- Which lots a debit took, so that a void or a reversal gives back the same ones. Immutable.
CREATE TABLE ah_allocation (
    transfer_id BINARY(16) NOT NULL,
    lot_id      BINARY(16) NOT NULL,
    amount      BIGINT     NOT NULL,
    PRIMARY KEY (transfer_id, lot_id),
    KEY ix_allocation_lot (lot_id),
    CONSTRAINT ck_allocation_amount CHECK (amount > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
