-- What is to be done about somebody's phone, and the record of it afterwards. kind: C another number is to take the place of the
-- one in use, V the one in use is to be proven. state: P pending, C done, R refused or superseded. No number stands here: hashes
-- keyed by privacy.keys. confirmation_id is the code that was asked for last.
CREATE TABLE ah_phone_change (
    id              BINARY(16) NOT NULL,
    distributor_id  VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind            CHAR(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state           CHAR(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    key_id          VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    old_hash        BINARY(32) NULL,
    new_hash        BINARY(32) NOT NULL,
    confirmation_id BINARY(16) NULL,
    asked_at        DATETIME(6) NOT NULL,
    decided_by      VARCHAR(255) NULL,
    reason          VARCHAR(200) NULL,
    decided_at      DATETIME(6) NULL,
    PRIMARY KEY (id),
    KEY ix_phone_change_distributor (distributor_id, state, id),
    KEY ix_phone_change_open (state, kind, id),
    CONSTRAINT ck_phone_change_kind CHECK (kind IN ('C', 'V')),
    CONSTRAINT ck_phone_change_state CHECK (state IN ('P', 'C', 'R'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
