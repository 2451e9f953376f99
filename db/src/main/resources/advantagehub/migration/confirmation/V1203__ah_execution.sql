-- Confirmed operations of mode DELIVERED on their way to whoever runs them, with our own id, until answered. Written in
-- the commit that confirms. What was altered since, by the seal in ah_confirmation, is not handed over.
-- outcome: EXECUTED or FAILED.
CREATE TABLE ah_execution (
    confirmation_id BINARY(16) NOT NULL,
    due_at          DATETIME(6) NOT NULL,
    attempts        SMALLINT UNSIGNED NOT NULL DEFAULT 0,
    outcome         VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NULL,
    reason          VARCHAR(200) NULL,
    answered_at     DATETIME(6) NULL,
    PRIMARY KEY (confirmation_id),
    KEY ix_execution_work (outcome, due_at),
    CONSTRAINT ck_execution_outcome CHECK (outcome IS NULL OR outcome IN ('EXECUTED', 'FAILED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
