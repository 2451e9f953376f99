-- What a confirmation of the plugin's is of, in the words of the page that asks for its code.
CREATE TABLE shop_intent (
    id        BINARY(16)     NOT NULL,
    person_id VARCHAR(32)    NOT NULL,
    kind      VARCHAR(30)    NOT NULL,
    amount    DECIMAL(15, 2) NOT NULL,
    target    VARCHAR(100)   NULL,
    subject   VARCHAR(32)    NULL,
    asked_at  DATETIME(6)    NOT NULL,
    PRIMARY KEY (id),
    KEY ix_intent_person (person_id, asked_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
