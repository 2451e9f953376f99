-- The reminders of a paid activity still to come. state: P pending, D done, C cancelled by a later payment, S skipped.
CREATE TABLE ah_reminder (
    distributor_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    paid_until     DATETIME(6) NOT NULL,
    due_at         DATETIME(6) NOT NULL,
    event_no       BINARY(16)  NOT NULL,
    state          CHAR(1)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (distributor_id, paid_until, due_at),
    KEY ix_reminder_due (state, due_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
