-- Clicks on referral links by people; robots leave no row. id is a UUIDv7: rows older than 13 months are deleted by it.
-- visitor is a keyed hash of what was in the first-party cookie, utm the campaign's parameters as a query.
CREATE TABLE ah_click (
    id         BINARY(16) NOT NULL,
    code       VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    clicked_at DATETIME(6) NOT NULL,
    visitor    BINARY(16) NOT NULL,
    utm        VARCHAR(1000) CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (id),
    KEY ix_click_code (code, clicked_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
PARTITION BY RANGE COLUMNS (id) (PARTITION p_rest VALUES LESS THAN (MAXVALUE));
