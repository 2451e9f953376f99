CREATE TABLE shop_item (product_name VARCHAR(20), in_stock INT);
INSERT INTO shop_item VALUES ('Whey Protein', 7);
