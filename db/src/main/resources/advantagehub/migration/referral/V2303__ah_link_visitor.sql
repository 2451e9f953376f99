-- Who clicked which link on a day, so that each visitor counts once; click_id is the click that counted. Days that are over
-- are deleted.
CREATE TABLE ah_link_visitor (
    day      DATE       NOT NULL,
    code     VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    visitor  BINARY(16) NOT NULL,
    click_id BINARY(16) NOT NULL,
    PRIMARY KEY (day, code, visitor)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
