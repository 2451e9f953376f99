-- Which host events become which message: those that an administrator adds to the plugin's own. condition_text is empty
-- where every event of the type counts.
CREATE TABLE ah_notification_rule (
    name           VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    event_type     VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    condition_text VARCHAR(1000) NULL,
    template       VARCHAR(110) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    class          VARCHAR(13) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    enabled        BOOLEAN NOT NULL,
    actor          VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    changed_at     DATETIME(6) NOT NULL,
    PRIMARY KEY (name),
    KEY ix_notification_rule_event (event_type),
    CONSTRAINT ck_notification_rule_class CHECK (class IN ('TRANSACTIONAL', 'PROMO'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
