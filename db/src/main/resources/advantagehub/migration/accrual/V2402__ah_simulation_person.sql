-- What the purchases of a period brought each person, and would have brought by other rules, less refunds: while it is
-- being added up. Gone when the simulation ends; what a crash left goes with the next one.
CREATE TABLE ah_simulation_person (
    simulation_id BINARY(16)  NOT NULL,
    person_id     VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    was_net       BIGINT      NOT NULL,
    would_be_net  BIGINT      NOT NULL,
    PRIMARY KEY (simulation_id, person_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
