-- What a plan cost less, and by which discount of the plugin's: each pays one order.
ALTER TABLE shop_order
    ADD COLUMN discount    DECIMAL(15, 2) NOT NULL DEFAULT 0,
    ADD COLUMN discount_id VARCHAR(64)    NULL,
    ADD UNIQUE KEY uk_order_discount (discount_id);
