-- A carrier's own names for the parts of our messages, by which its delivery receipts find them. Kept beside ah_sms, so
-- that the outbox may be partitioned by time. outcome stays empty until a final receipt: D delivered, F failed.
CREATE TABLE ah_sms_ref (
    provider   VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    ref        VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    part       TINYINT UNSIGNED NOT NULL,
    message_id BINARY(16) NOT NULL,
    outcome    CHAR(1) CHARACTER SET ascii COLLATE ascii_bin NULL,
    error_code VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    receipt_at DATETIME(6) NULL,
    PRIMARY KEY (provider, ref, part),
    KEY ix_sms_ref_message (message_id, part)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
