-- How often somebody named a payee to whom they had ordered nothing before, by day of the system's clock, whether or not
-- that payee was known: nobody is to find out who is registered by trying.
CREATE TABLE ah_payee_lookup (
    distributor_id VARCHAR(64)       CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    day            DATE              NOT NULL,
    lookups        SMALLINT UNSIGNED NOT NULL,
    PRIMARY KEY (distributor_id, day)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
