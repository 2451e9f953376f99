-- The keyed chain over transfers, written off the hot path by anti-join: what has no seal is sealed next.
CREATE TABLE ah_seal (
    transfer_id BINARY(16)      NOT NULL,
    chain_no    BIGINT UNSIGNED NOT NULL,
    key_id      VARCHAR(32)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    mac         BINARY(32)      NOT NULL,
    PRIMARY KEY (transfer_id),
    UNIQUE KEY uq_seal_chain (chain_no)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
