-- The texts that an administrator wrote over those that the plugin brings; the highest version counts. Immutable.
CREATE TABLE ah_template (
    name       VARCHAR(110) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    locale     VARCHAR(35) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version    INT NOT NULL,
    body       VARCHAR(1600) NOT NULL,
    actor      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    changed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (name, locale, version)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
