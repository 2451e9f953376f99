-- What happened around somebody's codes, and when: asked for, sent, wrong, locked, confirmed, executed and the like (OWASP ASVS
-- 16.3.1). Never a code, never a phone. confirmation_id is none where it was no confirmation's. from_hash is an HMAC of the
-- address it came from, so that one place is known again and nobody learns which. actor is an administrator. Rows are added and,
-- when their time is over, deleted; none is changed.
CREATE TABLE ah_code_event (
    id              BINARY(16) NOT NULL,
    at              DATETIME(6) NOT NULL,
    kind            VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    distributor_id  VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    confirmation_id BINARY(16) NULL,
    operation_type  VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NULL,
    method          VARCHAR(4) CHARACTER SET ascii COLLATE ascii_bin NULL,
    from_hash       BINARY(32) NULL,
    actor           VARCHAR(255) NULL,
    reason          VARCHAR(200) NULL,
    PRIMARY KEY (id),
    KEY ix_code_event_at (at, id),
    KEY ix_code_event_distributor (distributor_id, at, id),
    KEY ix_code_event_kind (kind, at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
