--TEST--
Error handlers may wait while files are compiled, in any order
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await_all, spawn, suspend};

$waits = 0;
set_error_handler(function () use (&$waits) {
    for ($i = ++$waits % 5; $i > 0; $i--) {
        suspend();
    }
    return true;
});

/** Deprecated signatures inside of everything that the compiler keeps a note of. */
function code_of(int $k): string
{
    return <<<CODE
        namespace N$k {
            use Countable as Counted;
            function f(int \$a = null, \$b) {
                return \$a?->b?->c(\$b) ?? match (\$b) { 1 => \$b && \$a, default => "\$b {\$a}" };
            }
            /** Number $k */
            class Collection implements Counted, \IteratorAggregate {
                const NAME = __CLASS__;
                function lines(\$a = 1, \$b) {
                    foreach ([1] as \$value) {
                        switch (\$value) {
                            case 1:
                                \$function = fn(\$a = 2, \$c) => \$c;
                        }
                    }
                    return [__LINE__, \$function(1, 'c')];
                }
                function count() { return $k; }
                function getIterator() {}
            }
            return [__LINE__, (new \ReflectionClass(Collection::class))->getDocComment(), Collection::NAME,
                (new Collection)->lines(1, 2), count(new Collection), f(1, 2)];
        }
        CODE;
}

$coroutines = [];
for ($k = 0; $k < 8; $k++) {
    $coroutines[] = spawn(fn() => eval(code_of($k)));
}
[$results, $errors] = await_all($coroutines);
foreach ($results as $result) {
    echo json_encode($result), "\n";
}
echo count($errors), " errors, ", $waits, " warnings\n";
?>
--EXPECTF--
[21,"\/** Number 0 *\/","N0\\Collection",[16,"c"],0,"2 1"]
[21,"\/** Number 1 *\/","N1\\Collection",[16,"c"],1,"2 1"]
[21,"\/** Number 2 *\/","N2\\Collection",[16,"c"],2,"2 1"]
[21,"\/** Number 3 *\/","N3\\Collection",[16,"c"],3,"2 1"]
[21,"\/** Number 4 *\/","N4\\Collection",[16,"c"],4,"2 1"]
[21,"\/** Number 5 *\/","N5\\Collection",[16,"c"],5,"2 1"]
[21,"\/** Number 6 *\/","N6\\Collection",[16,"c"],6,"2 1"]
[21,"\/** Number 7 *\/","N7\\Collection",[16,"c"],7,"2 1"]
0 errors, %d warnings
