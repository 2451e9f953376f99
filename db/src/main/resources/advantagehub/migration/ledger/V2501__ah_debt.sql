-- How somebody came to owe: by which entry of the account, how much, and by what kind of transfer. What is left of each
-- follows from the account's debt, which is paid off in the order in which it arose. Immutable.
CREATE TABLE ah_debt (
    account_id  BINARY(16)  NOT NULL,
    version     BIGINT      NOT NULL,
    transfer_id BINARY(16)  NOT NULL,
    kind        VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    amount      BIGINT      NOT NULL,
    PRIMARY KEY (account_id, version),
    CONSTRAINT ck_debt_amount CHECK (amount > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
