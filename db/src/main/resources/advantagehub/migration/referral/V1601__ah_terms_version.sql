-- The terms of use and the privacy policy in their versions and languages. kind: T terms, P privacy. Immutable.
CREATE TABLE ah_terms_version (
    kind         CHAR(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version      INT NOT NULL,
    locale       VARCHAR(35) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    body         MEDIUMTEXT NOT NULL,
    text_hash    BINARY(32) NOT NULL,
    published_by VARCHAR(255) NOT NULL,
    published_at DATETIME(6) NOT NULL,
    PRIMARY KEY (kind, version, locale),
    CONSTRAINT ck_terms_version_kind CHECK (kind IN ('T', 'P'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
