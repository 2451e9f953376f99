-- Orders taken, each once for its source. referrer_id: who owned the code that the order came by, level 1 where the buyer
-- had no sponsor.
CREATE TABLE ah_order (
    source_no    SMALLINT UNSIGNED NOT NULL,
    order_id     VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    buyer_id     VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    purchased_at DATETIME(6)  NOT NULL,
    event_no     BINARY(16)   NOT NULL,
    renewal      BOOLEAN      NOT NULL,
    referrer_id  VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (source_no, order_id),
    KEY ix_order_time (purchased_at, source_no, order_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
