-- Balance used as a discount on a renewal. state: A awaiting confirmation, G granted, S settled, C cancelled, E expired.
-- pending_id is the hold it stands on now: the code's five minutes, then the grant it was carried into. posted_id is the
-- transfer that ended it in a payment.
CREATE TABLE ah_redemption (
    id              BINARY(16) NOT NULL,
    distributor_id  VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    amount          BIGINT NOT NULL,
    currency        CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state           CHAR(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    pending_id      BINARY(16) NOT NULL,
    confirmation_id BINARY(16) NULL,
    asked_at        DATETIME(6) NOT NULL,
    granted_at      DATETIME(6) NULL,
    expires_at      DATETIME(6) NOT NULL,
    order_id        VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    settled_amount  BIGINT NULL,
    posted_id       BINARY(16) NULL,
    closed_by       BINARY(16) NULL,
    closed_at       DATETIME(6) NULL,
    close_reason    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_redemption_confirmation (confirmation_id),
    KEY ix_redemption_distributor (distributor_id, id),
    KEY ix_redemption_asked (distributor_id, state, asked_at),
    KEY ix_redemption_state (state, id),
    KEY ix_redemption_due (state, expires_at),
    CONSTRAINT ck_redemption_state CHECK (state IN ('A', 'G', 'S', 'C', 'E')),
    CONSTRAINT ck_redemption_amount CHECK (amount > 0),
    CONSTRAINT ck_redemption_settled CHECK (
        (state = 'S' AND settled_amount IS NOT NULL AND settled_amount BETWEEN 0 AND amount)
        OR (state <> 'S' AND settled_amount IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
