-- Nothing to mend here: what 0016 changes on PostgreSQL never failed on SQLite. The number is kept on both.
SELECT 1;
