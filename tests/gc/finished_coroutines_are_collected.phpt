--TEST--
Cycles through results, exceptions, contexts, reasons and futures of finished coroutines are collected
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend, timeout, coroutine_context, current_coroutine};

class Node
{
    static $alive = 0;
    public $links;
    function __construct(...$links) { self::$alive++; $this->links = $links; }
    function __destruct() { self::$alive--; }
}
class Failure extends Exception { public $node; }
class Stop extends Async\AsyncCancellation { public $node; }

$makers = [
    'result' => function () { $box = new Node; $box->links[] = await_quietly(spawn(fn() => $box)); },
    'exception' => function () { $e = new Failure; $e->node = new Node(await_quietly(spawn(fn() => throw $e))); },
    'context' => function () { $c = spawn(fn() => coroutine_context()->set('node', new Node(current_coroutine()))); await_quietly($c); },
    'reason' => function () { $r = new Stop; $c = spawn(suspend(...)); $r->node = new Node($c); $c->cancel($r); await_quietly($c); },
    'timeout' => function () { $r = new Stop; $t = timeout(1000); $r->node = new Node($t); $t->cancel($r); },
    'future' => function () { $s = new Async\FutureState; $s->ignore(); $f = new Async\Future($s); $s->complete(new Node($f, $s)); },
    'failed future' => function () { $e = new Failure; $f = Async\Future::failed($e)->ignore(); $e->node = new Node($f, new Async\FutureState); $e->node->links[1]->ignore(); },
];
function await_quietly($coroutine)
{
    try {
        await($coroutine);
    } catch (Throwable) {
    }
    return $coroutine;
}
foreach ($makers as $name => $maker) {
    $maker();
    $before = Node::$alive;
    $collected = gc_collect_cycles();
    echo $name, ' ', $before, ' ', Node::$alive, ' ', json_encode($collected > 0), "\n";
}
?>
--EXPECT--
result 1 0 true
exception 1 0 true
context 1 0 true
reason 1 0 true
timeout 1 0 true
future 1 0 true
failed future 1 0 true
