-- Codes and whose they are, in their one canonical spelling (upper case, no ambiguous letters). plan is empty for a new
-- account. Immutable.
CREATE TABLE ah_referral_link (
    code           VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    distributor_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    product        VARCHAR(100) NOT NULL,
    plan           VARCHAR(100) NOT NULL DEFAULT '',
    created_at     DATETIME(6) NOT NULL,
    PRIMARY KEY (code),
    UNIQUE KEY uq_referral_link (distributor_id, product, plan)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
