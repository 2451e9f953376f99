-- Orders taken, each once for its source.
CREATE TABLE ah_order (
    source_no    SMALLINT UNSIGNED NOT NULL,
    order_id     VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    buyer_id     VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    purchased_at DATETIME(6)  NOT NULL,
    event_no     BINARY(16)   NOT NULL,
    PRIMARY KEY (source_no, order_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
