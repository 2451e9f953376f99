-- What somebody earned from an order under suspicion: why (reasons, JSON), and what became of it. state: H held until
-- decided, N noted and not held, R released, F refused. moved is what the decision released or took, in minor units. note
-- and appeal may be personal, and are emptied by an erasure.
CREATE TABLE ah_review (
    id             BINARY(16)  NOT NULL,
    source_no      SMALLINT UNSIGNED NOT NULL,
    order_id       VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    distributor_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    buyer_id       VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    amount         BIGINT      NOT NULL,
    score          INT         NOT NULL,
    reasons        TEXT        NOT NULL,
    state          CHAR(1)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    found_at       DATETIME(6) NOT NULL,
    decided_by     VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    decided_at     DATETIME(6) NULL,
    note           VARCHAR(500) NULL,
    moved          BIGINT      NULL,
    appeal         VARCHAR(1000) NULL,
    appealed_at    DATETIME(6) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_review_earning (source_no, order_id, distributor_id),
    KEY ix_review_state (state, id),
    KEY ix_review_distributor (distributor_id, id),
    CONSTRAINT ck_review_state CHECK (state IN ('H', 'N', 'R', 'F')),
    CONSTRAINT ck_review_amount CHECK (amount > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
