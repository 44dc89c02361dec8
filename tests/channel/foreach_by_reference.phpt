--TEST--
A channel cannot be iterated by reference
--EXTENSIONS--
true_async
--FILE--
<?php
$channel = new Async\Channel(1);
$channel->send(1);
try {
    foreach ($channel as &$value) {
        echo "not reached\n";
    }
} catch (Error $e) {
    echo $e::class, ': ', $e->getMessage(), "\n";
}
var_dump(count($channel));
?>
--EXPECT--
Error: Cannot iterate channel by reference
int(1)
