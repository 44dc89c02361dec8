--TEST--
SQLite: functions, aggregates, collations and authorizers of PHP may wait
--EXTENSIONS--
true_async
sqlite3
pdo
pdo_sqlite
--FILE--
<?php
use function Async\{await, delay, spawn, suspend};

require __DIR__ . '/../_lib/sqlite.inc';

$db = new SQLite3(':memory:');
$db->exec("CREATE TABLE t (value); INSERT INTO t VALUES ('b'), ('c'), ('a')");
$db->createFunction('parks', function ($value) {
    delay(1);
    return strtoupper($value);
});
$db->createAggregate('joined', function ($sum, $row, $value) {
    suspend();
    return $sum . $value;
}, function ($sum) {
    delay(1);
    return $sum;
});
$db->createCollation('backwards', function ($a, $b) {
    suspend();
    return strcmp($b, $a);
});
$asked = 0;
$db->setAuthorizer(function () use (&$asked) {
    suspend();
    $asked++;
    return SQLite3::OK;
});
$ticks = 0;
$ticker = spawn(function () use (&$ticks) {
    while (true) {
        $ticks++;
        suspend();
    }
});
await(spawn(function () use ($db) {
    echo $db->querySingle('SELECT parks(value) FROM t'), "\n";
    echo $db->querySingle('SELECT joined(value) FROM t'), "\n";
    for ($rows = $db->query('SELECT value FROM t ORDER BY value COLLATE backwards'); $row = $rows->fetchArray(); ) {
        echo $row['value'];
    }
    echo "\n";
}));
$ticker->cancel();
var_dump($asked > 0, $ticks > 10);

$pdo = new PDO('sqlite::memory:');
$pdo->exec("CREATE TABLE t (value); INSERT INTO t VALUES ('b'), ('c'), ('a')");
$pdo->sqliteCreateFunction('parks', fn($value) => await(spawn(strtoupper(...), $value)));
$pdo->sqliteCreateAggregate('joined', function ($sum, $row, $value) {
    delay(1);
    return $sum . $value;
}, function ($sum) {
    suspend();
    return $sum;
});
$pdo->sqliteCreateCollation('backwards', function ($a, $b) {
    delay(0);
    return strcmp($b, $a);
});
await(spawn(function () use ($pdo) {
    echo $pdo->query('SELECT parks(value) FROM t')->fetchColumn(), "\n";
    echo $pdo->query('SELECT joined(value) FROM t')->fetchColumn(), "\n";
    echo implode($pdo->query('SELECT value FROM t ORDER BY value COLLATE backwards')->fetchAll(PDO::FETCH_COLUMN)), "\n";
}));
?>
--EXPECT--
B
bca
cba
bool(true)
bool(true)
B
bca
cba
