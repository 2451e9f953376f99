-- What can be recommended, as an administrator arranged it; without rows it is the default catalogue. place is the order in
-- which links are shown, plan is empty for a new account, target the pattern of the address that a link leads to.
CREATE TABLE ah_referral_catalogue (
    product    VARCHAR(100)  NOT NULL,
    plan       VARCHAR(100)  NOT NULL,
    place      SMALLINT      NOT NULL,
    target     VARCHAR(1000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    changed_by VARCHAR(255)  NOT NULL,
    changed_at DATETIME(6)   NOT NULL,
    PRIMARY KEY (product, plan)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
