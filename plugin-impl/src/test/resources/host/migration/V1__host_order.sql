-- A host's own first migration.
CREATE TABLE host_order (id INT NOT NULL PRIMARY KEY);
