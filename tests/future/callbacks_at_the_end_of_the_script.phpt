--TEST--
Callbacks that are due run after the script has ended
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};

$state = new FutureState;
(new Future($state))->map(function ($v) { echo "callback $v\n"; })->ignore();
Async\spawn(function () use ($state) {
    Async\delay(1);
    $state->complete('value');
});
echo "end\n";
?>
--EXPECT--
end
callback value
