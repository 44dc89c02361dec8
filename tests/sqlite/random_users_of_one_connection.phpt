--TEST--
SQLite: coroutines that use one connection at random are refused or right, whatever they do with it and whenever they are cancelled
--EXTENSIONS--
true_async
sqlite3
pdo
pdo_sqlite
--FILE--
<?php
use Async\{AsyncCancellation, AsyncException};
use function Async\{await_all, delay, spawn, suspend};

require __DIR__ . '/../_lib/sqlite.inc';

mt_srand(7);
with_both(function (Closure $execute, Closure $value, SQLite3|PDO $db) {
    define_function($db, 'parks', function ($value) {
        mt_rand(0, 2) ? suspend() : delay(0);
        return $value;
    });
    $execute('CREATE TABLE t (id INTEGER PRIMARY KEY, value)');
    $shared = $db->prepare('SELECT parks(value) FROM t WHERE id <= ? ORDER BY id');
    $tally = ['inserted' => 0, 'refused' => 0, 'cancelled' => 0, 'right' => 0, 'wrong' => 0];
    $check = function (bool $is_right) use (&$tally) {
        $tally[$is_right ? 'right' : 'wrong']++;
    };
    $acts = [
        function (int $n) use ($execute, &$tally) {
            $execute("INSERT INTO t (value) VALUES (parks($n))");
            $tally['inserted']++;
        },
        fn(int $n) => $check($value("SELECT parks($n) + parks(1)") == $n + 1),
        function (int $n) use ($db, $shared, $check) {
            $shared->bindValue(1, 1 + $n % 3);
            $result = $shared->execute();
            if ($db instanceof PDO) {
                $check(count($shared->fetchAll()) <= 3);
                return;
            }
            for ($rows = 0; $result->fetchArray(); $rows++) {
            }
            $check($rows <= 3);
        },
        function (int $n) use ($db, $check) {
            $own = $db->prepare("SELECT parks($n) UNION ALL SELECT $n");
            $result = $own->execute();
            $row = $db instanceof PDO ? $own->fetch(PDO::FETCH_NUM) : $result->fetchArray(SQLITE3_NUM);
            suspend();
            $check($row == [$n]);
        },
        fn() => $shared->reset(),
        fn() => $db instanceof PDO ? $db->lastInsertId() : $db->lastInsertRowID(),
    ];
    if ($db instanceof PDO) {
        $acts[4] = fn() => $shared->closeCursor();
    }
    for ($round = 0; $round < 60; $round++) {
        $coroutines = [];
        for ($i = 0; $i < 5; $i++) {
            $coroutines[] = spawn(function () use ($acts, &$tally) {
                for ($k = 0; $k < 4; $k++) {
                    try {
                        $acts[mt_rand(0, 5)](mt_rand(1, 99));
                    } catch (AsyncException $e) {
                        $tally['refused']++;
                        suspend();
                    } catch (AsyncCancellation) {
                        $tally['cancelled']++;
                    }
                }
            });
        }
        suspend();
        suspend();
        $coroutines[mt_rand(0, 4)]->cancel();
        await_all($coroutines);
    }
    unset($shared, $acts);
    var_dump($value('SELECT count(*) FROM t') == $tally['inserted'], $tally['wrong']);
    echo $tally['refused'] > 10 && $tally['right'] > 10 && $tally['cancelled'] > 0 ? "a bit of everything" : json_encode($tally), "\n";
    var_dump($value('PRAGMA integrity_check'));
}, ':memory:');
?>
--EXPECT--
SQLite3
bool(true)
int(0)
a bit of everything
string(2) "ok"
PDO
bool(true)
int(0)
a bit of everything
string(2) "ok"
