-- Every consent given and taken back, for ever; the latest accepted of a distributor and class counts. Immutable.
CREATE TABLE ah_consent (
    distributor_id VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    class          VARCHAR(13)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    accepted_no    BINARY(16)   NOT NULL,
    seq            TINYINT UNSIGNED NOT NULL,
    granted        BOOLEAN      NOT NULL,
    text_version   VARCHAR(100) NULL,
    given_at       DATETIME(6)  NOT NULL,
    accepted_at    DATETIME(6)  NOT NULL,
    proof          VARCHAR(2000) NULL,
    PRIMARY KEY (distributor_id, class, accepted_no, seq)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
