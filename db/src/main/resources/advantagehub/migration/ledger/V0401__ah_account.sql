-- A member's balances, exact as of booked_at; changed only together with an entry of the same version. id is derived
-- from owner and currency, so that nobody has to look it up. House accounts have no row: they are summed on read.
CREATE TABLE ah_account (
    id            BINARY(16)   NOT NULL,
    owner_id      VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    currency      CHAR(3)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    future        BIGINT       NOT NULL DEFAULT 0,
    available     BIGINT       NOT NULL DEFAULT 0,
    held          BIGINT       NOT NULL DEFAULT 0,
    debt          BIGINT       NOT NULL DEFAULT 0,
    redeemed      BIGINT       NOT NULL DEFAULT 0,
    version       BIGINT       NOT NULL DEFAULT 0,
    booked_at     DATETIME(6)  NOT NULL,
    next_due_at   DATETIME(6)  NULL,
    parked_reason VARCHAR(200) NULL,
    PRIMARY KEY (id),
    KEY ix_account_due (next_due_at),
    KEY ix_account_parked (parked_reason(8)),
    CONSTRAINT ck_account_bounds CHECK (future >= 0 AND available >= 0 AND held >= 0 AND debt >= 0 AND redeemed >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
