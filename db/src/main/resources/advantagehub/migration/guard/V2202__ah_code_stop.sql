-- How many codes a rule stopped on a day by one scope's counts (enforced), and how many it would have (recorded). reason:
-- COUNTRY, BUDGET, RATIO or NEIGHBOURS. Kept for 30 days.
CREATE TABLE ah_code_stop (
    day      DATE        NOT NULL,
    kind     CHAR(1)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    scope    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason   VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    recorded BIGINT      NOT NULL DEFAULT 0,
    enforced BIGINT      NOT NULL DEFAULT 0,
    PRIMARY KEY (day, kind, scope, reason)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
