-- Who may work on what, by the database's own clock. fence grows with each change of owner: the first statement of
-- every batch names it, so that a worker that slept through its lease changes nothing.
CREATE TABLE ah_lease (
    name  VARCHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    owner VARCHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    fence BIGINT UNSIGNED NOT NULL DEFAULT 0,
    until DATETIME(6)     NOT NULL,
    PRIMARY KEY (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
