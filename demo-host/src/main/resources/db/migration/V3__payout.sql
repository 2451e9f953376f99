-- What the demo's bank was asked to pay out, once for each id of the plugin's.
CREATE TABLE shop_payout (
    id        BINARY(16)     NOT NULL,
    person_id VARCHAR(64)    NOT NULL,
    amount    DECIMAL(15, 2) NOT NULL,
    last4     VARCHAR(4)     NOT NULL,
    state     VARCHAR(10)    NOT NULL,
    asked_at  DATETIME(6)    NOT NULL,
    calls     INT            NOT NULL,
    PRIMARY KEY (id),
    KEY ix_payout_asked (asked_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
