-- What a referral link brought on a day (UTC): kept up to date where clicks are written and events take effect, so that
-- nobody counts rows on reading. converted is who followed the link on this day and signed up, be it later. earned and refunded are in minor units of the
-- programme's currency: before refunds, and what refunds took back, on the day of the refund.
CREATE TABLE ah_link_day (
    code     VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    day      DATE   NOT NULL,
    clicks   BIGINT NOT NULL DEFAULT 0,
    visitors BIGINT NOT NULL DEFAULT 0,
    sign_ups BIGINT NOT NULL DEFAULT 0,
    converted BIGINT NOT NULL DEFAULT 0,
    sales    BIGINT NOT NULL DEFAULT 0,
    earned   BIGINT NOT NULL DEFAULT 0,
    refunded BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (code, day)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
