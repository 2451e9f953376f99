-- Who sponsored whom from when on, as told. A purchase looks only at records accepted before it. Immutable.
CREATE TABLE ah_sponsorship (
    distributor_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    from_at        DATETIME(6) NOT NULL,
    accepted_no    BINARY(16)  NOT NULL,
    sponsor_id     VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (distributor_id, from_at, accepted_no)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
