-- With what somebody was seen lately: kind D a device (a browser that followed a referral link), A a network address. mark is a
-- keyed hash, from which neither can be told. seen_on is the last day, after which rows are deleted: of devices 90 days, of
-- addresses 30.
CREATE TABLE ah_sighting (
    person_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind      CHAR(1)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    mark      BINARY(16)  NOT NULL,
    seen_on   DATE        NOT NULL,
    PRIMARY KEY (person_id, kind, mark),
    KEY ix_sighting_mark (kind, mark),
    KEY ix_sighting_day (kind, seen_on),
    CONSTRAINT ck_sighting_kind CHECK (kind IN ('D', 'A'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
