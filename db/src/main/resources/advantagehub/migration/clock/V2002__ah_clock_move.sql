-- Until when business time was moved on purpose, as long as not all that falls due on the way is done: whichever node
-- does it, also after a crash, then does it step by step.
CREATE TABLE ah_clock_move (
    id       TINYINT UNSIGNED NOT NULL,
    moved_to DATETIME(6)      NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_clock_move_one CHECK (id = 1)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
