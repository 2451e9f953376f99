-- What each level (0: the buyer) earned from each line, the lot it opened, and what refunds claimed of it so far:
-- taken is the claim, forgiven the part of it that had expired unused. rule names the rule that gave it, where it was no
-- list of levels; counted says under which monthly caps it counts: 1 that of all rules, 2 the rule's own, 3 both.
-- terms_version is the version of the terms of use that was in force at the purchase's time; none in a replay.
CREATE TABLE ah_accrual (
    source_no      SMALLINT UNSIGNED NOT NULL,
    order_id       VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    line_id        VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    level          SMALLINT UNSIGNED NOT NULL,
    beneficiary_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    lot_id         BINARY(16)  NOT NULL,
    rule           VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    counted        TINYINT UNSIGNED NOT NULL DEFAULT 0,
    accrued        BIGINT      NOT NULL,
    taken          BIGINT      NOT NULL DEFAULT 0,
    forgiven       BIGINT      NOT NULL DEFAULT 0,
    terms_version  INT         NULL,
    PRIMARY KEY (source_no, order_id, line_id, level),
    CONSTRAINT ck_accrual_bounds CHECK (accrued > 0 AND taken BETWEEN 0 AND accrued AND forgiven BETWEEN 0 AND taken)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
