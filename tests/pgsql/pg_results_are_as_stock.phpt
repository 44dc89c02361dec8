--TEST--
pg_*: results and errors are those of plain PHP
--EXTENSIONS--
true_async
pgsql
--SKIPIF--
<?php require __DIR__ . '/../_lib/postgresql.inc'; PostgreSql::skip(); ?>
--FILE--
<?php
require __DIR__ . '/../_lib/postgresql.inc';
require __DIR__ . '/../_lib/same.inc';

$server = new PostgreSql();
$pg = $server->pgsql();
pg_query($pg, 'CREATE TABLE things (id INT PRIMARY KEY, name TEXT, size FLOAT, made TIMESTAMP, data BYTEA)');
pg_query($pg, "INSERT INTO things VALUES (1, 'one', 1.5, '2020-02-03 04:05:06', '\\x00ff'), (2, NULL, -2, NULL, '')");

same_as_plain([
    'rows' => fn() => json_encode(pg_fetch_all(pg_query($server->pgsql(), 'SELECT * FROM things'))),
    'over a Unix socket' => fn() => pg_fetch_result(pg_query($server->pgsql_unix(), 'SELECT name FROM things WHERE id = 1'), 0),
    'parameters' => fn() => json_encode(pg_fetch_all(pg_query_params($server->pgsql(), 'SELECT $1::int + 1 AS sum, $2 AS none', ['41', null]))),
    'prepared' => function () use ($server) {
        $pg = $server->pgsql();
        pg_prepare($pg, 'by id', 'SELECT name FROM things WHERE id = $1');
        return pg_fetch_result(pg_execute($pg, 'by id', [1]), 0);
    },
    'several at once' => fn() => pg_fetch_result(pg_query($server->pgsql(), 'SELECT 1; SELECT 2'), 0),
    'in a transaction' => function () use ($server) {
        $pg = $server->pgsql();
        pg_query($pg, 'BEGIN');
        $rows = pg_affected_rows(pg_query($pg, 'INSERT INTO things (id) VALUES (3)'));
        $status = pg_transaction_status($pg);
        pg_query($pg, 'ROLLBACK');
        return "$rows $status " . pg_fetch_result(pg_query($pg, 'SELECT COUNT(*) FROM things'), 0);
    },
    'sent, then fetched' => function () use ($server) {
        $pg = $server->pgsql();
        pg_send_query($pg, 'SELECT 1; SELECT pg_sleep(0.05), 2; SELECT 1 / 0');
        for ($rows = []; $result = pg_get_result($pg); ) {
            $rows[] = pg_result_status($result) === PGSQL_TUPLES_OK ? pg_fetch_row($result) : pg_result_error_field($result, PGSQL_DIAG_SQLSTATE);
        }
        return json_encode($rows);
    },
    'cancelled at the server' => function () use ($server) {
        $pg = $server->pgsql();
        pg_send_query($pg, 'SELECT pg_sleep(10)');
        return [pg_connection_busy($pg), pg_cancel_query($pg), pg_fetch_result(pg_query($pg, 'SELECT 3'), 0)];
    },
    'copied in' => function () use ($server) {
        $pg = $server->pgsql();
        pg_query($pg, 'CREATE TEMPORARY TABLE copied (n INT, t TEXT)');
        $ok = pg_copy_from($pg, 'copied', array_map(fn($i) => "$i\t" . str_repeat('x', 100) . "\n", range(1, 10000)));
        return [$ok, pg_fetch_row(pg_query($pg, 'SELECT COUNT(*), SUM(n), SUM(LENGTH(t)) FROM copied'))];
    },
    'copied in by hand' => function () use ($server) {
        $pg = $server->pgsql();
        pg_query($pg, 'CREATE TEMPORARY TABLE copied (n INT)');
        pg_query($pg, 'COPY copied FROM STDIN');
        pg_put_line($pg, "1\n");
        pg_put_line($pg, "2\n");
        pg_put_line($pg, "\\.\n");
        return [pg_end_copy($pg), pg_fetch_result(pg_query($pg, 'SELECT SUM(n) FROM copied'), 0)];
    },
    'copied out' => fn() => md5(implode(pg_copy_to($server->pgsql(), '(SELECT generate_series(1, 20000))'))),
    'large' => fn() => md5(pg_fetch_result(pg_query($server->pgsql(), "SELECT REPEAT('x', 10000000)"), 0)),
    'large both ways' => fn() => pg_fetch_result(pg_query_params($server->pgsql(), 'SELECT MD5($1)', [str_repeat('y', 10_000_000)]), 0),
    'many rows' => fn() => array_sum(pg_fetch_all_columns(pg_query($server->pgsql(), 'SELECT generate_series(1, 100000)'))),
    'large object' => function () use ($server) {
        $pg = $server->pgsql();
        pg_query($pg, 'BEGIN');
        $lob = pg_lo_open($pg, pg_lo_create($pg), 'w+');
        pg_lo_write($lob, str_repeat('z', 100_000));
        pg_lo_seek($lob, 99_990, PGSQL_SEEK_SET);
        return pg_lo_read($lob, 100);
    },
    'syntax error' => fn() => pg_query($server->pgsql(), 'SELEKT'),
    'duplicate key' => fn() => pg_query($server->pgsql(), 'INSERT INTO things (id) VALUES (1)'),
    'notice' => function () use ($server) {
        $pg = $server->pgsql();
        pg_query($pg, "DO $$ BEGIN RAISE NOTICE 'listen'; END $$");
        return pg_last_notice($pg);
    },
    'wrong password' => fn() => pg_connect($server->tcp('wrong'), PGSQL_CONNECT_FORCE_NEW),
    'nobody listens' => fn() => pg_connect('host=127.0.0.1 port=1 user=test', PGSQL_CONNECT_FORCE_NEW),
    'terminated by another' => function () use ($server) {
        $pg = $server->pgsql();
        pg_query($server->pgsql(), 'SELECT pg_terminate_backend(' . pg_get_pid($pg) . ')');
        usleep(50000);
        return [@pg_query($pg, 'SELECT 1'), pg_connection_status($pg) === PGSQL_CONNECTION_BAD, pg_connection_reset($pg),
            pg_fetch_result(pg_query($pg, 'SELECT 2'), 0)];
    },
    'persistent' => fn() => pg_fetch_result(pg_query(pg_pconnect($server->tcp()), 'SELECT 5'), 0),
    'persistent again' => fn() => pg_fetch_result(pg_query(pg_pconnect($server->tcp()), 'SELECT 6'), 0),
]);
?>
--EXPECTF--
rows: '[{"id":"1","name":"one","size":"1.5","made":"2020-02-03 04:05:06","data":"\\\\x00ff"},{"id":"2","name":null,"size":"-2","made":null,"data":"\\\\x"}]'
over a Unix socket: 'one'
parameters: '[{"sum":"42","none":null}]'
prepared: 'one'
several at once: '2'
in a transaction: '1 2 2'
sent, then fetched: '[["1"],["","2"],"22012"]'
cancelled at the server: array (
  0 => true,
  1 => true,
  2 => '3',
)
copied in: array (
  0 => true,
  1 => 
  array (
    0 => '10000',
    1 => '50005000',
    2 => '1000000',
  ),
)
copied in by hand: array (
  0 => true,
  1 => '3',
)
copied out: 'e071f707df7bbeee2a6a1eb48011ddd0'
large: '34801b928f5b34fb90c56312d79408f5'
large both ways: '6760d93f56ed49a4b39809440544b30e'
many rows: 5000050000
large object: 'zzzzzzzzzz'
syntax error: Warning: pg_query(): Query failed: ERROR:  syntax error at or near "SELEKT"
LINE 1: SELEKT
        ^
false
duplicate key: Warning: pg_query(): Query failed: ERROR:  duplicate key value violates unique constraint "things_pkey"
DETAIL:  Key (id)=(1) already exists.
false
notice: 'NOTICE:  listen'
wrong password: Warning: pg_connect(): Unable to connect to PostgreSQL server: connection to server at "127.0.0.1", port %d failed: FATAL:  password authentication failed for user "test"
false
nobody listens: Warning: pg_connect(): Unable to connect to PostgreSQL server: connection to server at "127.0.0.1", port 1 failed: Connection refused
	Is the server running on that host and accepting TCP/IP connections?
false
terminated by another: array (
  0 => false,
  1 => true,
  2 => true,
  3 => '2',
)
persistent: '5'
persistent again: '6'
