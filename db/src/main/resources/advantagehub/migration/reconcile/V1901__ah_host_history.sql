-- How far the host was asked for what it may have failed to tell; one row. first_at: when the plugin came into this host.
-- from_at: since when the host is asked in the run that is under way or comes next. began_at and next_page: of a run under
-- way. due_at: when the next run begins, by the system's clock.
CREATE TABLE ah_host_history (
    id        TINYINT       NOT NULL,
    first_at  DATETIME(6)   NOT NULL,
    from_at   DATETIME(6)   NOT NULL,
    began_at  DATETIME(6)   NULL,
    next_page VARCHAR(1000) NULL,
    due_at    DATETIME(6)   NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
