-- What each message costs the installation (sale, minor units) and the vendor (cost). settle_transfer_id is the one
-- transfer of the batch it was settled in; the checker sums the charges of a transfer.
CREATE TABLE ah_sms_charge (
    message_id         BINARY(16) NOT NULL,
    slice_id           BINARY(16) NOT NULL,
    segments           TINYINT UNSIGNED NOT NULL,
    sale               BIGINT NOT NULL,
    cost_micros        BIGINT NULL,
    charged_at         DATETIME(6) NOT NULL,
    settle_transfer_id BINARY(16) NULL,
    PRIMARY KEY (message_id),
    KEY ix_sms_charge_settle (settle_transfer_id),
    KEY ix_sms_charge_slice (slice_id),
    CONSTRAINT ck_sms_charge_bounds CHECK (segments > 0 AND sale >= 0 AND (cost_micros IS NULL OR cost_micros >= 0))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
