-- Somebody says that a newcomer came by them though no click shows it, once for each newcomer. state: O open, G granted, D
-- declined. effective_at is when the granted sponsor began to count; newcomer_id is what the claimant wrote, and may be nobody's.
-- reason and answer are what people wrote: personal, and emptied by an erasure.
CREATE TABLE ah_sponsor_claim (
    id           BINARY(16)    NOT NULL,
    claimant_id  VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    newcomer_id  VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    code         VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state        CHAR(1)       CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason       VARCHAR(1000) NULL,
    claimed_at   DATETIME(6)   NOT NULL,
    decided_by   VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    decided_at   DATETIME(6)   NULL,
    answer       VARCHAR(1000) NULL,
    effective_at DATETIME(6)   NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_sponsor_claim (claimant_id, newcomer_id),
    KEY ix_sponsor_claim_claimant (claimant_id, state, id),
    KEY ix_sponsor_claim_state (state, id),
    KEY ix_sponsor_claim_newcomer (newcomer_id, id),
    CONSTRAINT ck_sponsor_claim_state CHECK (state IN ('O', 'G', 'D')),
    CONSTRAINT ck_sponsor_claim_decided CHECK ((state = 'O') = (decided_at IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
