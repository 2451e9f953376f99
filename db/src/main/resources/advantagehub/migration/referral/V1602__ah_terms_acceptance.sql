-- Who accepted which text when, terms and privacy each by itself. Only ever added to, but for address: personal, and
-- emptied by an erasure.
CREATE TABLE ah_terms_acceptance (
    distributor_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind           CHAR(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version        INT NOT NULL,
    locale         VARCHAR(35) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    text_hash      BINARY(32) NOT NULL,
    accepted_at    DATETIME(6) NOT NULL,
    address        VARCHAR(45) CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (distributor_id, kind, version),
    CONSTRAINT ck_terms_acceptance_kind CHECK (kind IN ('T', 'P'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
