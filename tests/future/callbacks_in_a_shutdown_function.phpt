--TEST--
Callbacks run for futures that shutdown functions and destructors make and settle
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};

class Guard
{
    function __construct(private string $name, private FutureState $state) {}
    function __destruct()
    {
        echo "$this->name: ", Future::completed('made')->map(strtoupper(...))->await(), "\n";
        $this->state->complete($this->name);
    }
}
$state = new FutureState;
(new Future($state))->finally(function ($v) { echo "finally $v\n"; })->ignore();
$guard = new Guard('destructor', $state);
unset($state);
register_shutdown_function(function () {
    echo 'function: ', Future::completed('made')->map(strtoupper(...))->await(), "\n";
    Future::completed('later')->map(function ($v) { echo "$v\n"; })->ignore();
});
echo "end\n";
?>
--EXPECT--
end
function: MADE
later
destructor: MADE
finally destructor
