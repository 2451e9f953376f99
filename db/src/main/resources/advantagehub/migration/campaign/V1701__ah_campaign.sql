-- An administrator's message to many. state: D draft, A approved, R running, P paused, F finished, C cancelled. slice_id
-- is its part of the prepaid account; reached_id is how far, in order of distributors, its messages are written.
CREATE TABLE ah_campaign (
    id               BINARY(16) NOT NULL,
    name             VARCHAR(100) NOT NULL,
    class            VARCHAR(13) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    template         VARCHAR(110) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    audience         MEDIUMTEXT NOT NULL,
    state            CHAR(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    estimated_people BIGINT NULL,
    estimated_price  BIGINT NULL,
    slice_id         BINARY(16) NULL,
    reached_id       VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    start_at         DATETIME(6) NULL,
    created_by       VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_at       DATETIME(6) NOT NULL,
    approved_by      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    approved_at      DATETIME(6) NULL,
    ended_at         DATETIME(6) NULL,
    PRIMARY KEY (id),
    KEY ix_campaign_state (state, start_at),
    CONSTRAINT ck_campaign_class CHECK (class IN ('TRANSACTIONAL', 'PROMO')),
    CONSTRAINT ck_campaign_state CHECK (state IN ('D', 'A', 'R', 'P', 'F', 'C'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
