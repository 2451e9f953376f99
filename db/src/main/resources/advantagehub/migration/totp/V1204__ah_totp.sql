-- The authenticator app of a person (RFC 6238), its secret encrypted under confirmation.keys. state: W until it is confirmed in the
-- way the person had before, P until its first right code, then A. last_step is the time step of the last code taken: none is taken
-- twice. operation_id is what waits for a confirmation: enrolling it, or taking it away.
CREATE TABLE ah_totp (
    distributor_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state          CHAR(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    key_id         VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    secret         VARBINARY(128) NOT NULL,
    last_step      BIGINT NOT NULL DEFAULT 0,
    enrolled_at    DATETIME(6) NOT NULL,
    operation_id   BINARY(16) NULL,
    PRIMARY KEY (distributor_id),
    KEY ix_totp_operation (operation_id),
    CONSTRAINT ck_totp_state CHECK (state IN ('W', 'P', 'A'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
