-- A key operation waiting for its code. fields are its canonical bytes; op_digest is an HMAC over them and over all else that a
-- code is bound to (id, person, type, method, phone, expires_at), so that whatever is altered here or at the operation is noticed;
-- once a right code was taken, or none was needed, over id, person, type and fields: what has no such seal is not confirmed. mac is an HMAC over the same and the code, and is gone once the confirmation is no longer pending. operation_id is of one of the
-- plugin's own, message_id of the message with the present code. destination is masked; phone_hash and address_hash are only
-- counted. code_at is when the present code was made: none lives longer than ten minutes (NIST SP 800-63B). attempts is how many wrong codes in a
-- row lock the person, as set when it was asked for. order_status is what
-- became of the plugin's own operation. confirmed_at is when a right code was taken, closed_from the address (hashed) from which
-- it ended. noted is the last state that ah_code_event knows of: what is unnoted is written there soon after, in sets, since the
-- commit that takes a code is not to carry another statement.
CREATE TABLE ah_confirmation (
    id             BINARY(16) NOT NULL,
    distributor_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    operation_type VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    operation_id   BINARY(16) NULL,
    mode           CHAR(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    fields         MEDIUMTEXT NOT NULL,
    op_digest      BINARY(32) NOT NULL,
    state          VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    method         VARCHAR(4) CHARACTER SET ascii COLLATE ascii_bin NULL,
    key_id         VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    mac            BINARY(32) NULL,
    message_id     BINARY(16) NULL,
    destination    VARCHAR(40) NULL,
    phone_hash     BINARY(32) NULL,
    address_hash   BINARY(32) NULL,
    asked_at       DATETIME(6) NOT NULL,
    code_at        DATETIME(6) NOT NULL,
    expires_at     DATETIME(6) NOT NULL,
    resend_after   DATETIME(6) NOT NULL,
    resends        TINYINT UNSIGNED NOT NULL DEFAULT 0,
    attempts       TINYINT UNSIGNED NOT NULL,
    order_status   VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    confirmed_at   DATETIME(6) NULL,
    closed_at      DATETIME(6) NULL,
    closed_from    BINARY(32) NULL,
    reason         VARCHAR(200) NULL,
    noted          VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
    unnoted        BOOLEAN AS (noted <> state) VIRTUAL,
    PRIMARY KEY (id),
    KEY ix_confirmation_distributor (distributor_id, asked_at),
    KEY ix_confirmation_phone (phone_hash, asked_at),
    KEY ix_confirmation_address (address_hash, asked_at),
    KEY ix_confirmation_message (message_id),
    KEY ix_confirmation_due (state, expires_at),
    KEY ix_confirmation_unnoted (unnoted, id),
    CONSTRAINT ck_confirmation_mode CHECK (mode IN ('T', 'D')),
    CONSTRAINT ck_confirmation_state CHECK (state IN (
        'PENDING', 'CONFIRMED', 'EXECUTED', 'FAILED', 'EXPIRED', 'CANCELLED', 'LOCKED', 'NOT_REQUIRED')),
    CONSTRAINT ck_confirmation_code_dies CHECK (state = 'PENDING' OR mac IS NULL),
    CONSTRAINT ck_confirmation_ten_minutes CHECK (
        expires_at > code_at AND expires_at <= code_at + INTERVAL 10 MINUTE)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
