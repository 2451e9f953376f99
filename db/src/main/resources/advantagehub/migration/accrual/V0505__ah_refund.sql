-- Refunds taken, each once for its source.
CREATE TABLE ah_refund (
    source_no SMALLINT UNSIGNED NOT NULL,
    refund_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    order_id  VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    event_no  BINARY(16)  NOT NULL,
    PRIMARY KEY (source_no, refund_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
