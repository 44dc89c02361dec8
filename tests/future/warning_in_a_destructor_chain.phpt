--TEST--
A handler of warnings may throw while a derived future is dropped with its sources
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};

set_error_handler(function (int $level, string $message) {
    throw new ErrorException(substr($message, 0, 21));
});
function drop()
{
    $state = new FutureState;
    $derived = (new Future($state))->map(fn() => 1)->map(fn() => 2);
    unset($state);
    throw new LogicException('flying');
}
try {
    drop();
} catch (ErrorException $e) {
    echo $e->getMessage(), ' <- ', $e->getPrevious()->getMessage(), "\n";
}
echo "end\n";
?>
--EXPECT--
Future was never used <- flying
end
