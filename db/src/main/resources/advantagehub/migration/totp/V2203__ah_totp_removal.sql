-- An administrator took somebody's authenticator app away: who, when and why. Immutable.
CREATE TABLE ah_totp_removal (
    id             BINARY(16)   NOT NULL,
    distributor_id VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason         VARCHAR(200) NOT NULL,
    decided_by     VARCHAR(255) NOT NULL,
    decided_at     DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY ix_totp_removal_distributor (distributor_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
