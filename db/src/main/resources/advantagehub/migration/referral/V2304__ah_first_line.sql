-- What a member bought while in a sponsor's first line, and what the sponsor earned from it; earned is before refunds,
-- refunded what they took back, both in minor units of the programme's currency.
CREATE TABLE ah_first_line (
    sponsor_id        VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    member_id         VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    purchases         BIGINT      NOT NULL,
    earned            BIGINT      NOT NULL,
    refunded          BIGINT      NOT NULL DEFAULT 0,
    first_purchase_at DATETIME(6) NOT NULL,
    last_purchase_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (sponsor_id, member_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
