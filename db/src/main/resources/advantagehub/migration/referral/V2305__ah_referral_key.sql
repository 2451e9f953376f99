-- The key by which codes are told from guesses, and which signs attribution cookies where the host configures none: made
-- once, the same for every node, never changed, since codes are printed on cards.
CREATE TABLE ah_referral_key (
    id     TINYINT UNSIGNED NOT NULL,
    secret BINARY(32)       NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_referral_key_one CHECK (id = 1)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
