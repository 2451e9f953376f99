-- The journal: one row is one debit, one credit and one amount, so that an unbalanced entry cannot be written down.
-- Buckets: F future, A available, H held, D debt of a member; X of a house account. Immutable.
CREATE TABLE ah_transfer (
    id             BINARY(16)  NOT NULL,
    kind           VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    debit_account  BINARY(16)  NOT NULL,
    debit_bucket   CHAR(1)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    credit_account BINARY(16)  NOT NULL,
    credit_bucket  CHAR(1)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    amount         BIGINT      NOT NULL,
    currency       CHAR(3)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    pending_id     BINARY(16)  NULL,
    reverses_id    BINARY(16)  NULL,
    rules_version  INT         NULL,
    event_no       BINARY(16)  NULL,
    actor          VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    reason         VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    reference      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    effective_at   DATETIME(6) NOT NULL,
    booked_at      DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_transfer_reverses (reverses_id),
    CONSTRAINT ck_transfer_amount CHECK (amount > 0),
    CONSTRAINT ck_transfer_moves CHECK (debit_account <> credit_account OR debit_bucket <> credit_bucket)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
