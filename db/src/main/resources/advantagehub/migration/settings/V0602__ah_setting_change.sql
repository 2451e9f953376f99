-- Who changed which setting when, from what to what. Immutable.
CREATE TABLE ah_setting_change (
    id         BINARY(16)    NOT NULL,
    name       VARCHAR(150)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    from_value VARCHAR(4000) NOT NULL,
    to_value   VARCHAR(4000) NOT NULL,
    actor      VARCHAR(64)   NOT NULL,
    changed_at DATETIME(6)   NOT NULL,
    PRIMARY KEY (id),
    KEY ix_setting_change_name (name, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
