-- An administrator had somebody's codes taken again after a hundred wrong ones, or ended a lock: who, when and why. Immutable.
CREATE TABLE ah_otp_recovery (
    id             BINARY(16) NOT NULL,
    distributor_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    wrong_codes    SMALLINT UNSIGNED NOT NULL,
    administrator  VARCHAR(255) NOT NULL,
    reason         VARCHAR(200) NOT NULL,
    recovered_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY ix_otp_recovery_distributor (distributor_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
