-- The lines of orders, and how much of each was refunded so far.
CREATE TABLE ah_order_line (
    source_no SMALLINT UNSIGNED NOT NULL,
    order_id  VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    line_id   VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    product   VARCHAR(100) NOT NULL,
    plan      VARCHAR(100) NULL,
    quantity  INT         NOT NULL,
    amount    BIGINT      NOT NULL,
    refunded  BIGINT      NOT NULL DEFAULT 0,
    PRIMARY KEY (source_no, order_id, line_id),
    CONSTRAINT ck_order_line_refunded CHECK (refunded BETWEEN 0 AND amount)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
