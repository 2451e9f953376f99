-- What a segment is sold for and what it costs, in millionths of the currency's unit, from valid_from on; the longest
-- prefix that fits counts, and of a provider before any ('*'). Immutable.
CREATE TABLE ah_tariff (
    provider    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    prefix      VARCHAR(15) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    valid_from  DATETIME(6) NOT NULL,
    currency    CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sale_micros BIGINT NOT NULL,
    cost_micros BIGINT NULL,
    actor       VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (provider, prefix, valid_from),
    CONSTRAINT ck_tariff_bounds CHECK (sale_micros >= 0 AND (cost_micros IS NULL OR cost_micros >= 0))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
