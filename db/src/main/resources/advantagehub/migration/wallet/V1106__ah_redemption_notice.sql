-- What the host is still to be told of a redemption: G granted, W withdrawn. Written with what it tells of, removed when
-- the host was told, so that a crash between the two tells again. due_at is of the system's clock.
CREATE TABLE ah_redemption_notice (
    id            BINARY(16)        NOT NULL,
    redemption_id BINARY(16)        NOT NULL,
    kind          CHAR(1)           CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    due_at        DATETIME(6)       NOT NULL,
    attempts      SMALLINT UNSIGNED NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    KEY ix_redemption_notice_due (due_at, id),
    CONSTRAINT ck_redemption_notice_kind CHECK (kind IN ('G', 'W'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
