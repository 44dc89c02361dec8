--TEST--
Session functions: handlers of PHP code may wait, and sessions of two coroutines are not mixed
--EXTENSIONS--
true_async
session
--FILE--
<?php
use function Async\{await_all_or_fail, delay, spawn, suspend};

require __DIR__ . '/../_lib/session.inc';

class Waits implements SessionHandlerInterface
{
    public array $log = [];
    public array $data = ['a' => 'n|i:1;', 'b' => 'n|i:2;', 'c' => 'n|i:3;'];

    public function open(string $path, string $name): bool
    {
        delay(1);
        return true;
    }

    public function read(string $id): string
    {
        delay(2);
        $this->log[] = $id;
        return $this->data[$id];
    }

    public function write(string $id, string $data): bool
    {
        delay(1);
        $this->log[] = $id;
        $this->data[$id] = $data;
        return true;
    }

    public function close(): bool
    {
        suspend();
        return true;
    }

    public function destroy(string $id): bool
    {
        return true;
    }

    public function gc(int $lifetime): int
    {
        return 0;
    }
}

eval(SESSION_SETTINGS);
session_set_save_handler($handler = new Waits());
foreach (['a', 'b', 'c'] as $id) {
    $coroutines[] = spawn(add_to_session(...), $id, 10);
}
$results = await_all_or_fail($coroutines);
echo preg_match('/^((.)\2)+$/', implode($handler->log)) ? "each was read and written in a row\n" : "mixed\n";
echo json_encode($results), "\n", json_encode($handler->data), "\n";
?>
--EXPECT--
each was read and written in a row
[1,2,3]
{"a":"n|i:11;","b":"n|i:12;","c":"n|i:13;"}
