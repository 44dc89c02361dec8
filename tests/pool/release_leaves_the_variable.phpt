--TEST--
The variable of the caller stays valid when the pool destroys the resource, and the resource lives as long as it
--EXTENSIONS--
true_async
--FILE--
<?php
/* A pool that frees the reference of its caller instead of its own leaves a dangling variable. */
use Async\Pool;

class Connection
{
    public string $name = 'connection';
    public function __destruct() { echo "destructed\n"; }
}

$pool = new Pool(fn() => new Connection, fn($r) => print("destroyed\n"), beforeRelease: fn() => false);
$resource = $pool->acquire();
$pool->release($resource);
echo $resource->name, "\n";
unset($resource);
$text = new Pool(fn() => str_repeat('x', 3), max: 1);
$resource = $text->acquire();
$text->release($resource);
$text->close();
var_dump($resource);
?>
--EXPECT--
destroyed
connection
destructed
string(3) "xxx"
