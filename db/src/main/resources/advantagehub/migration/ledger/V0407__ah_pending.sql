-- A hold: an amount reserved until it is posted, voided, carried into a successor or expires. transfer_id reserved it; a
-- successor has its predecessor's. Immutable.
CREATE TABLE ah_pending (
    id          BINARY(16)  NOT NULL,
    account_id  BINARY(16)  NOT NULL,
    transfer_id BINARY(16)  NOT NULL,
    carries_id  BINARY(16)  NULL,
    amount      BIGINT      NOT NULL,
    expires_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_pending_terms (id, amount, expires_at),
    UNIQUE KEY uq_pending_carries (carries_id),
    KEY ix_pending_transfer (transfer_id),
    CONSTRAINT ck_pending_amount CHECK (amount > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
