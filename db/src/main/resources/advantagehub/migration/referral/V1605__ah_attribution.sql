-- Through which code a distributor came, bound on the server at sign-up or by an administrator's decision on a sponsor's
-- claim. how: L last click, F first click, C code at sign-up, M claim. clicked_at is a copy: clicks are dropped, this is not.
CREATE TABLE ah_attribution (
    distributor_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    code           VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    how            CHAR(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    clicked_at     DATETIME(6) NULL,
    bound_at       DATETIME(6) NOT NULL,
    event_no       BINARY(16) NULL,
    decided_by     VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (distributor_id),
    KEY ix_attribution_code (code, bound_at),
    CONSTRAINT ck_attribution_how CHECK (how IN ('L', 'F', 'C', 'M'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
