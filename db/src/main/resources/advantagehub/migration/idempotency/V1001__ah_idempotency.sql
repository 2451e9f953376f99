-- The first answer to each command that carried an Idempotency-Key, refusals too, for 30 days of the system's clock.
-- Claimed by an INSERT in the command's own transaction; status and answer follow in the same one.
CREATE TABLE ah_idempotency (
    scope      VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    idem_key   VARBINARY(255) NOT NULL,
    body_hash  BINARY(32) NOT NULL,
    status     SMALLINT UNSIGNED NULL,
    answer     MEDIUMTEXT NULL,
    kept_until DATETIME(6) NOT NULL,
    PRIMARY KEY (scope, idem_key),
    KEY ix_idempotency_kept (kept_until)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
