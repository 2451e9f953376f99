-- Values that differ from their defaults, where the host keeps no settings itself.
CREATE TABLE ah_setting (
    name  VARCHAR(150)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    value VARCHAR(4000) NOT NULL,
    PRIMARY KEY (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
