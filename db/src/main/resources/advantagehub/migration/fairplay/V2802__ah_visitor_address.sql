-- From which network addresses a visitor followed referral links, before anybody knows who that is: whoever signs up in that
-- browser was seen there. Keyed hashes both, deleted 30 days after the last day on which they were seen.
CREATE TABLE ah_visitor_address (
    device  BINARY(16) NOT NULL,
    address BINARY(16) NOT NULL,
    seen_on DATE       NOT NULL,
    PRIMARY KEY (device, address),
    KEY ix_visitor_address_day (seen_on)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
