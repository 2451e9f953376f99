-- The event sources seen so far, each with the small number that stands for it everywhere else.
CREATE TABLE ah_source (
    source_no SMALLINT UNSIGNED NOT NULL AUTO_INCREMENT,
    source    VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (source_no),
    UNIQUE KEY uq_source (source)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
