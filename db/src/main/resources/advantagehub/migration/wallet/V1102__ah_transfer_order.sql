-- A distributor's order to give cashback to another. state: A awaiting confirmation, D done, C cancelled, E expired.
-- note is the giver's own words: an erasure empties it, and it stands nowhere else.
CREATE TABLE ah_transfer_order (
    id              BINARY(16) NOT NULL,
    distributor_id  VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    payee_id        VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    amount          BIGINT NOT NULL,
    currency        CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    note            VARCHAR(140) NULL,
    state           CHAR(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    pending_id      BINARY(16) NOT NULL,
    confirmation_id BINARY(16) NULL,
    asked_at        DATETIME(6) NOT NULL,
    expires_at      DATETIME(6) NOT NULL,
    posted_id       BINARY(16) NULL,
    closed_at       DATETIME(6) NULL,
    close_reason    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_transfer_order_confirmation (confirmation_id),
    KEY ix_transfer_order_giver (distributor_id, id),
    KEY ix_transfer_order_asked (distributor_id, asked_at),
    KEY ix_transfer_order_payee (payee_id, distributor_id),
    KEY ix_transfer_order_due (state, expires_at),
    CONSTRAINT ck_transfer_order_state CHECK (state IN ('A', 'D', 'C', 'E')),
    CONSTRAINT ck_transfer_order_amount CHECK (amount > 0),
    CONSTRAINT ck_transfer_order_payee CHECK (payee_id <> distributor_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
