--liquibase formatted sql

--changeset shop:1
CREATE TABLE shop_item (id INT PRIMARY KEY);
