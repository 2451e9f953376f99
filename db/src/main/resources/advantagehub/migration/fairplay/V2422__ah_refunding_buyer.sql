-- Who directly under a sponsor had money back, by month of the purchases.
CREATE TABLE ah_refunding_buyer (
    sponsor_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    span_at    DATETIME(6) NOT NULL,
    buyer_id   VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (sponsor_id, span_at, buyer_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
