--TEST--
The task and its arguments are released when the body has ended, although the handle is held
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\spawn;

require __DIR__ . '/../_lib/parked.inc';

class Noisy { function __construct(public string $name) {} function __destruct() { echo "- $this->name\n"; } }

$coroutine = spawn((function (Noisy $used) { echo "body\n"; return 5; })->bindTo(new Noisy('this')), new Noisy('argument'));
until_all_parked();
var_dump($coroutine->getResult());
$never = spawn((fn() => 1)->bindTo(new Noisy('cancelled this')), new Noisy('cancelled argument'));
$never->cancel();
until_all_parked();
var_dump($never->isCompleted());
echo "end\n";
?>
--EXPECT--
body
- this
- argument
int(5)
- cancelled this
- cancelled argument
bool(true)
end
