-- A changed phone on its way, and the record of it afterwards: a change begins the cooling-off of payouts, the first phone
-- does not. state: P pending, C confirmed, R refused or given up. No number stands here: hashes keyed by privacy.keys.
CREATE TABLE ah_phone_change (
    id              BINARY(16) NOT NULL,
    distributor_id  VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state           CHAR(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    old_hash        BINARY(32) NULL,
    new_hash        BINARY(32) NOT NULL,
    confirmation_id BINARY(16) NULL,
    asked_at        DATETIME(6) NOT NULL,
    decided_by      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    decided_at      DATETIME(6) NULL,
    PRIMARY KEY (id),
    KEY ix_phone_change_distributor (distributor_id, id),
    CONSTRAINT ck_phone_change_state CHECK (state IN ('P', 'C', 'R'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
