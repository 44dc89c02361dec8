--TEST--
A generator whose body waits in a coroutine when main ends is not destroyed before it is done
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, delay};

function numbers()
{
    try {
        delay(5);
        yield 1;
    } finally {
        echo "finally\n";
    }
}
$generator = numbers();
spawn(function () use ($generator) {
    echo $generator->current(), "\n";
});
echo "end of main\n";
?>
--EXPECT--
end of main
1
finally
