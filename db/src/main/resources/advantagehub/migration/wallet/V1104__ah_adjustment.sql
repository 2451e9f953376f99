-- A correction that an administrator proposed: amount is signed, or reverses_id names the transfer to take back. state: P
-- proposed, A applied, R rejected. Who approves is never who proposed; a transfer is reversed once (ah_transfer knows).
CREATE TABLE ah_adjustment (
    id             BINARY(16) NOT NULL,
    distributor_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    amount         BIGINT NOT NULL,
    currency       CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reverses_id    BINARY(16) NULL,
    reason_code    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    note           VARCHAR(500) NULL,
    state          CHAR(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    proposed_by    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    proposed_at    DATETIME(6) NOT NULL,
    decided_by     VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    decided_at     DATETIME(6) NULL,
    transfer_id    BINARY(16) NULL,
    PRIMARY KEY (id),
    KEY ix_adjustment_state (state, id),
    KEY ix_adjustment_distributor (distributor_id, id),
    CONSTRAINT ck_adjustment_state CHECK (state IN ('P', 'A', 'R')),
    CONSTRAINT ck_adjustment_amount CHECK (amount <> 0),
    CONSTRAINT ck_adjustment_four_eyes CHECK (decided_by IS NULL OR decided_by <> proposed_by)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
