-- A part of the prepaid account granted beforehand to one lane (RFC 8506), so that messages do not meet at one row: used
-- grows until granted, what is left goes back when it is closed. owner_lease names the ah_lease it is drawn under.
CREATE TABLE ah_sms_slice (
    id                BINARY(16) NOT NULL,
    account_id        BINARY(16) NOT NULL,
    lane              TINYINT UNSIGNED NOT NULL,
    granted           BIGINT NOT NULL,
    used              BIGINT NOT NULL DEFAULT 0,
    grant_transfer_id BINARY(16) NOT NULL,
    owner_lease       VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    opened_at         DATETIME(6) NOT NULL,
    closed_at         DATETIME(6) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_sms_slice_grant (grant_transfer_id),
    KEY ix_sms_slice_open (account_id, lane, closed_at),
    CONSTRAINT ck_sms_slice_bounds CHECK (granted > 0 AND used BETWEEN 0 AND granted)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
