-- What codes by SMS were asked for and came back on a day (UTC, the system's clock), by what they are counted together: kind C
-- country, P prefix of numbers, B sponsor's branch, D person, N a hundred neighbouring numbers. Of those scope is a hash keyed by
-- privacy.keys, and low and high have a bit for each of the last two digits. spent is in minor units. Kept for 30 days.
CREATE TABLE ah_code_tally (
    day     DATE        NOT NULL,
    kind    CHAR(1)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    scope   VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    asked   BIGINT      NOT NULL DEFAULT 0,
    entered BIGINT      NOT NULL DEFAULT 0,
    spent   BIGINT      NOT NULL DEFAULT 0,
    low     BIGINT      NOT NULL DEFAULT 0,
    high    BIGINT      NOT NULL DEFAULT 0,
    PRIMARY KEY (day, kind, scope),
    CONSTRAINT ck_code_tally_kind CHECK (kind IN ('B', 'C', 'D', 'N', 'P'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
