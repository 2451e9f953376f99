-- Rows of the ledger are written once: a correction is a new transfer. For a DBA: TRUNCATE passes triggers, so that the
-- user of the running plugin is best granted no UPDATE, DELETE and DROP on these tables at all.
-- AFTER, not BEFORE: a refused statement changes nothing either way, but beside a BEFORE trigger of any event MariaDB 11.4
-- takes the columns of INSERT … SELECT … FROM JSON_TABLE for null and refuses the row (1048).
CREATE TRIGGER IF NOT EXISTS ah_transfer_no_update AFTER UPDATE ON ah_transfer FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ah_transfer is written once: a correction is a new row';
CREATE TRIGGER IF NOT EXISTS ah_transfer_no_delete AFTER DELETE ON ah_transfer FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ah_transfer is written once: a correction is a new row';
CREATE TRIGGER IF NOT EXISTS ah_entry_no_update AFTER UPDATE ON ah_entry FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ah_entry is written once: a correction is a new row';
CREATE TRIGGER IF NOT EXISTS ah_entry_no_delete AFTER DELETE ON ah_entry FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ah_entry is written once: a correction is a new row';
CREATE TRIGGER IF NOT EXISTS ah_lot_no_update AFTER UPDATE ON ah_lot FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ah_lot is written once: a correction is a new row';
CREATE TRIGGER IF NOT EXISTS ah_lot_no_delete AFTER DELETE ON ah_lot FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ah_lot is written once: a correction is a new row';
CREATE TRIGGER IF NOT EXISTS ah_allocation_no_update AFTER UPDATE ON ah_allocation FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ah_allocation is written once: a correction is a new row';
CREATE TRIGGER IF NOT EXISTS ah_allocation_no_delete AFTER DELETE ON ah_allocation FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ah_allocation is written once: a correction is a new row';
CREATE TRIGGER IF NOT EXISTS ah_pending_no_update AFTER UPDATE ON ah_pending FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ah_pending is written once: a correction is a new row';
CREATE TRIGGER IF NOT EXISTS ah_pending_no_delete AFTER DELETE ON ah_pending FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ah_pending is written once: a correction is a new row';
CREATE TRIGGER IF NOT EXISTS ah_resolution_no_update AFTER UPDATE ON ah_resolution FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ah_resolution is written once: a correction is a new row';
CREATE TRIGGER IF NOT EXISTS ah_resolution_no_delete AFTER DELETE ON ah_resolution FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ah_resolution is written once: a correction is a new row';
CREATE TRIGGER IF NOT EXISTS ah_debt_no_update AFTER UPDATE ON ah_debt FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ah_debt is written once: a correction is a new row';
CREATE TRIGGER IF NOT EXISTS ah_debt_no_delete AFTER DELETE ON ah_debt FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ah_debt is written once: a correction is a new row';
