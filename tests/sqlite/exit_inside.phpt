--TEST--
SQLite: exit() inside of a statement ends the script, destructors and shutdown functions may use the connection
--EXTENSIONS--
true_async
sqlite3
--FILE--
<?php
use function Async\{await, spawn, suspend};

require __DIR__ . '/../_lib/sqlite.inc';

class Last
{
    public function __construct(private SQLite3 $db)
    {
    }

    public function __destruct()
    {
        echo $this->db->querySingle("SELECT 'destructor'"), "\n";
    }
}

$db = new SQLite3(':memory:');
$last = new Last($db);
$db->createFunction('ends', function () {
    suspend();
    exit("exit\n");
});
register_shutdown_function(function () use ($db) {
    echo $db->querySingle("SELECT 'shutdown function'"), "\n";
});
await(spawn(fn() => $db->querySingle('SELECT ends()')));
?>
--EXPECT--
exit
shutdown function
destructor
