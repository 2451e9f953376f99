-- How a hold ended, at most once: P posted, V voided, C carried, X expired. The keys and checks alone refuse a late
-- posting, a second outcome and a posting beyond the hold. Immutable.
CREATE TABLE ah_resolution (
    id                 BINARY(16)  NOT NULL,
    pending_id         BINARY(16)  NOT NULL,
    pending_amount     BIGINT      NOT NULL,
    pending_expires_at DATETIME(6) NOT NULL,
    outcome            CHAR(1)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    amount             BIGINT      NOT NULL,
    at                 DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_resolution_pending (pending_id),
    CONSTRAINT fk_resolution_pending FOREIGN KEY (pending_id, pending_amount, pending_expires_at)
        REFERENCES ah_pending (id, amount, expires_at),
    CONSTRAINT ck_resolution_outcome CHECK (
        (outcome = 'P' AND at < pending_expires_at AND amount BETWEEN 1 AND pending_amount)
        OR (outcome IN ('V', 'C') AND amount = 0 AND at < pending_expires_at)
        OR (outcome = 'X' AND amount = 0 AND at = pending_expires_at))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
