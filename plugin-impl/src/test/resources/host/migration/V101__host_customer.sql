-- The same version as the plugin's own first migration.
CREATE TABLE host_customer (id INT NOT NULL PRIMARY KEY);
