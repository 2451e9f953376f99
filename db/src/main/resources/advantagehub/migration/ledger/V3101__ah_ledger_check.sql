-- How far the check of all accounts is, in the order of their ids; one row. Times are the system's clock's.
CREATE TABLE ah_ledger_check (
    id       TINYINT     NOT NULL,
    after_id BINARY(16)  NOT NULL,
    due_at   DATETIME(6) NOT NULL,
    ended_at DATETIME(6) NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_ledger_check_one CHECK (id = 1)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
