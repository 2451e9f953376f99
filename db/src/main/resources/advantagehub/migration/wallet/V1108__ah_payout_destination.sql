-- Where somebody's payouts may go, and from when on: at once for the first, after the cooling-off for any other.
CREATE TABLE ah_payout_destination (
    distributor_id VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    token          VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    named_at       DATETIME(6)  NOT NULL,
    is_first       BOOLEAN      NOT NULL,
    PRIMARY KEY (distributor_id, token),
    KEY ix_payout_destination_token (token)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
