-- The shop's own tables. The plugin's lie in the same schema under their own prefix, with a history of their own.

CREATE TABLE shop_account (
    login         VARCHAR(32)  NOT NULL, -- compared byte by byte, as the plugin compares ids: Ana is not ana
    password_hash VARCHAR(100) NOT NULL,
    role          VARCHAR(20)  NOT NULL,
    locale        VARCHAR(35)  NULL,
    PRIMARY KEY (login)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE shop_person (
    id                     VARCHAR(32)  NOT NULL,
    display_name           VARCHAR(100) NOT NULL,
    phone                  VARCHAR(16)  NOT NULL,
    locale                 VARCHAR(35)  NOT NULL,
    time_zone              VARCHAR(50)  NOT NULL,
    sponsor_id             VARCHAR(32)  NULL,
    agrees_to_account_news BOOLEAN      NOT NULL,
    agrees_to_offers       BOOLEAN      NOT NULL,
    registered_at          DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY ix_person_sponsor (sponsor_id, registered_at),
    KEY ix_person_registered (registered_at),
    CONSTRAINT fk_person_sponsor FOREIGN KEY (sponsor_id) REFERENCES shop_person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE shop_order (
    id        BIGINT         NOT NULL AUTO_INCREMENT,
    buyer_id  VARCHAR(32)    NOT NULL,
    product   VARCHAR(32)    NOT NULL,
    plan      VARCHAR(32)    NOT NULL,
    quantity  INT            NOT NULL,
    renewal   BOOLEAN        NOT NULL,
    amount    DECIMAL(15, 2) NOT NULL,
    paid_at   DATETIME(6)    NOT NULL,
    refunded  DECIMAL(15, 2) NOT NULL,
    refunds   INT            NOT NULL,
    version   INT            NOT NULL,
    PRIMARY KEY (id),
    KEY ix_order_buyer (buyer_id, id),
    CONSTRAINT fk_order_buyer FOREIGN KEY (buyer_id) REFERENCES shop_person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE shop_subscription (
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    person_id  VARCHAR(32) NOT NULL,
    product    VARCHAR(32) NOT NULL,
    plan       VARCHAR(32) NOT NULL,
    paid_until DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_subscription (person_id, product)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE shop_activity (
    person_id  VARCHAR(32) NOT NULL,
    paid_until DATETIME(6) NOT NULL,
    PRIMARY KEY (person_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE shop_wallet_entry (
    id         BIGINT         NOT NULL AUTO_INCREMENT,
    person_id  VARCHAR(32)    NOT NULL,
    amount     DECIMAL(15, 2) NOT NULL,
    bonus_type VARCHAR(100)   NOT NULL,
    at         DATETIME(6)    NOT NULL,
    PRIMARY KEY (id),
    KEY ix_wallet_person (person_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE shop_setting (
    name          VARCHAR(150)  NOT NULL,
    setting_value VARCHAR(4000) NOT NULL,
    changed_by    VARCHAR(64)   NOT NULL,
    PRIMARY KEY (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE shop_phone_message (
    id         BIGINT        NOT NULL AUTO_INCREMENT,
    message_id BINARY(16)    NOT NULL,
    phone      VARCHAR(16)   NOT NULL,
    at         DATETIME(6)   NOT NULL,
    sender     VARCHAR(20)   NOT NULL,
    text       VARCHAR(2000) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_phone_message (message_id),
    KEY ix_phone_message (phone, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
