-- Money out of a wallet: once for each operation, which the plugin names.
ALTER TABLE shop_wallet_entry
    MODIFY COLUMN bonus_type VARCHAR(100) NULL,
    ADD COLUMN kind         VARCHAR(10)  NOT NULL DEFAULT 'BONUS',
    ADD COLUMN operation_id BINARY(16)   NULL,
    ADD COLUMN counterpart  VARCHAR(100) NULL, -- a login, or a card's last four digits
    ADD UNIQUE KEY uk_wallet_operation (operation_id, kind);

-- Out of which purse the bank pays.
ALTER TABLE shop_payout
    ADD COLUMN origin VARCHAR(10) NOT NULL DEFAULT 'CASHBACK';
