-- What an administrator decided about a dead letter, and who: R taken up again, D discarded. A letter that is taken up
-- again leaves ah_dead_letter; should it fail again, it is parked again under the same id. Immutable.
CREATE TABLE ah_dead_letter_decision (
    id             BINARY(16)    NOT NULL,
    dead_letter_id BINARY(16)    NOT NULL,
    decision       CHAR(1)       CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    cause          VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    actor          VARCHAR(255)  NOT NULL,
    decided_at     DATETIME(6)   NOT NULL,
    PRIMARY KEY (id),
    KEY ix_dead_letter_decision_letter (dead_letter_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
