-- A phone to which codes go, or an address from which they are asked for (of IPv6 its network): an HMAC of it. Whoever asks for a
-- code locks both until the commit, so that of many who ask at the same moment, on whatever node, each counts those before it in
-- ah_confirmation. asked_at is when that was last: a row of the day before guards nothing and is deleted.
CREATE TABLE ah_code_place (
    place    BINARY(32)  NOT NULL,
    asked_at DATETIME(6) NOT NULL,
    PRIMARY KEY (place),
    KEY ix_code_place_asked (asked_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
