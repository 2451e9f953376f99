-- What happened directly under a sponsor, counted by spans of time. what: P purchases and S sign-ups by five minutes; B
-- what was bought, R what of that was refunded, L what of that only after its cashback was available, by months of the
-- purchases. n counts, amount is minor units.
CREATE TABLE ah_tally (
    person_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    what      CHAR(1)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    span_at   DATETIME(6) NOT NULL,
    n         BIGINT      NOT NULL,
    amount    BIGINT      NOT NULL,
    PRIMARY KEY (person_id, what, span_at),
    KEY ix_tally_span (what, span_at),
    CONSTRAINT ck_tally_what CHECK (what IN ('P', 'S', 'B', 'R', 'L'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
