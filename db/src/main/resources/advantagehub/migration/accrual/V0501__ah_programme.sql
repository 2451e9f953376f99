-- The one programme of this installation: its currency for ever, and the rules of a replay where it is one.
CREATE TABLE ah_programme (
    id          TINYINT UNSIGNED NOT NULL,
    currency    CHAR(3)          CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    replay_hash BINARY(32)       NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_programme_one CHECK (id = 1)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
