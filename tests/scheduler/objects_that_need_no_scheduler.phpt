--TEST--
Futures and contexts can be made and used without starting the scheduler
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Context, Future, FutureState, Scheduler};

$state = new FutureState;
$future = new Future($state);
$state->complete(5);
$context = (new Context)->set('a', 1);
var_dump($future->isCompleted(), $future->await(), Async\await($future), $context->get('a'));
$timeout = Async\timeout(1000);
$timeout->cancel();
var_dump(Scheduler::isRunning());
?>
--EXPECT--
bool(true)
int(5)
int(5)
int(1)
bool(false)
