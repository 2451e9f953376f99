-- The outbox, and what was decided not to be sent and why. state: N new, Q with a sender, W waiting to be sent again, S handed to a carrier, R refused by
-- it, X suppressed (reason), T told in a replay only. phone is one of the two columns made for whole phone numbers.
-- body is text; of class OTP encrypted under the message's id, and empty once handed over or dead.
CREATE TABLE ah_sms (
    id             BINARY(16)    NOT NULL,
    lane           TINYINT UNSIGNED NOT NULL,
    state          CHAR(1)       CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    class          VARCHAR(13)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind           VARCHAR(110)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    distributor_id VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    phone          VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    locale         VARCHAR(35)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    body           VARBINARY(6400) NULL,
    reason         VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    event_no       BINARY(16)    NULL,
    decided_at     DATETIME(6)   NOT NULL,
    due_at         DATETIME(6)   NOT NULL,
    attempts       SMALLINT UNSIGNED NOT NULL DEFAULT 0,
    provider       VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    provider_ref   VARCHAR(255)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    closed_at      DATETIME(6)   NULL,
    PRIMARY KEY (id),
    KEY ix_sms_work (lane, state, due_at, id),
    KEY ix_sms_distributor (distributor_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
