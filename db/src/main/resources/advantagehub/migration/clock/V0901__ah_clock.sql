-- How far the business clock is ahead of the system's (demo), or where a replay left it.
CREATE TABLE ah_clock (
    id            TINYINT UNSIGNED NOT NULL,
    offset_micros BIGINT           NOT NULL DEFAULT 0,
    replayed_to   DATETIME(6)      NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_clock_one CHECK (id = 1)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
