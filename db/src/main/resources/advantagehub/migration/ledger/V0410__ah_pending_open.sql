-- The holds that have not ended; the row goes with the resolution. Tells when an account is next due, and what of it.
CREATE TABLE ah_pending_open (
    pending_id  BINARY(16)  NOT NULL,
    account_id  BINARY(16)  NOT NULL,
    transfer_id BINARY(16)  NOT NULL,
    amount      BIGINT      NOT NULL,
    expires_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (pending_id),
    KEY ix_pending_open_due (account_id, expires_at),
    CONSTRAINT ck_pending_open_amount CHECK (amount > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
