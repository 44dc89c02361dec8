--TEST--
What the tasks of the queue hold is released when they will never start
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Scope, TaskGroup};
use function Async\{delay, suspend};

$gone = [];
class Guard
{
    function __construct(public string $name) {}
    function __destruct()
    {
        suspend();
        $GLOBALS['gone'][] = $this->name;
    }
}
foreach (['cancel', 'dispose', 'drop', 'scope', 'above'] as $way) {
    $scope = new Scope;
    $group = new TaskGroup(1, 0, Scope::inherit($scope));
    $group->spawn(fn() => delay(10_000));
    $guard = new Guard('captured');
    $group->spawn(fn() => $guard);
    unset($guard);
    $group->spawn(fn($guard) => 1, new Guard('argument'));
    $group->spawn(fn(...$guards) => 1, named: new Guard('named argument'));
    suspend();
    match ($way) {
        'cancel' => $group->cancel(),
        'dispose' => $group->dispose(),
        'drop' => $group = null,
        'scope' => $scope->cancel(),
        'above' => $scope = null,
    };
    while (count($gone) < 3) {
        suspend();
    }
    sort($gone);
    echo $way, ': ', implode(', ', $gone), "\n";
    $gone = [];
}
?>
--EXPECT--
cancel: argument, captured, named argument
dispose: argument, captured, named argument
drop: argument, captured, named argument
scope: argument, captured, named argument
above: argument, captured, named argument
