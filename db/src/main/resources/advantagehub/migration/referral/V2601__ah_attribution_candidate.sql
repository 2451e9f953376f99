-- The links that may have brought a distributor, and what became of each at sign-up: shown to their owners (one of each
-- owner's) and to administrators. via: L last click, F first click, C code, M claim. outcome: A attributed, G claim granted,
-- S the host named another sponsor, W outside the window, L clicked after the sign-up, F another came first, O one's own.
-- model and window_seconds are those of then; window_seconds is empty where clicks counted for ever. Immutable.
CREATE TABLE ah_attribution_candidate (
    id             BINARY(16)  NOT NULL,
    distributor_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    owner_id       VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    shown          BOOLEAN     NOT NULL,
    code           VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    via            CHAR(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    clicked_at     DATETIME(6) NULL,
    signed_up_at   DATETIME(6) NOT NULL,
    outcome        CHAR(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    model          VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    window_seconds BIGINT      NULL,
    PRIMARY KEY (id),
    KEY ix_attribution_candidate_owner (owner_id, shown, id),
    KEY ix_attribution_candidate_distributor (distributor_id, id),
    CONSTRAINT ck_attribution_candidate_via CHECK (via IN ('L', 'F', 'C', 'M')),
    CONSTRAINT ck_attribution_candidate_outcome CHECK (outcome IN ('A', 'G', 'S', 'W', 'L', 'F', 'O'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
