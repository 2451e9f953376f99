-- Who is registered, and what the host told last. sponsor_id is the latest accepted sponsor: the tree that cycles are
-- checked against. phone is one of the two columns made for whole phone numbers;
-- pending_phone waits until the change is confirmed, and phone_changed_at is when one last was: the first is no change.
CREATE TABLE ah_distributor (
    id             VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sponsor_id     VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    display_name   VARCHAR(100) NULL,
    phone          VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    phone_verified BOOLEAN      NOT NULL DEFAULT FALSE,
    phone_reachable BOOLEAN     NOT NULL DEFAULT TRUE,
    pending_phone  VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    pending_verified BOOLEAN    NOT NULL DEFAULT FALSE,
    phone_changed_at DATETIME(6) NULL,
    locale         VARCHAR(35)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    time_zone      VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    registered_at  DATETIME(6)  NOT NULL,
    updated_at     DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY ix_distributor_sponsor (sponsor_id, registered_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
