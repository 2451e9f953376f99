-- Which link an order counted for, so that what a refund takes back later is taken off the same one. Immutable.
CREATE TABLE ah_link_sale (
    source_no SMALLINT UNSIGNED NOT NULL,
    order_id  VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    code      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (source_no, order_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
