-- A transfer's effect on one member account, with all balances afterwards: any past balance is one index seek, and a
-- gap in the versions shows. type and situation are empty where it is no movement (maturing). matures_at: until when a
-- credit is future. Immutable.
CREATE TABLE ah_entry (
    account_id      BINARY(16)  NOT NULL,
    version         BIGINT      NOT NULL,
    transfer_id     BINARY(16)  NOT NULL,
    bucket          CHAR(1)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    type            VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL,
    situation       VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    amount          BIGINT      NOT NULL,
    future_after    BIGINT      NOT NULL,
    available_after BIGINT      NOT NULL,
    held_after      BIGINT      NOT NULL,
    debt_after      BIGINT      NOT NULL,
    redeemed_after  BIGINT      NOT NULL,
    matures_at      DATETIME(6) NULL,
    booked_at       DATETIME(6) NOT NULL,
    effective_at    DATETIME(6) NOT NULL,
    PRIMARY KEY (account_id, version),
    KEY ix_entry_movements (account_id, type, situation, version),
    CONSTRAINT ck_entry_amount CHECK (amount > 0),
    CONSTRAINT ck_entry_bounds CHECK (
        future_after >= 0 AND available_after >= 0 AND held_after >= 0 AND debt_after >= 0 AND redeemed_after >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
