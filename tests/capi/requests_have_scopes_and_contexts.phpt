--TEST--
A server gives each request a scope and a request context
--EXTENSIONS--
true_async
--SKIPIF--
<?php
require __DIR__ . '/../_lib/capi.inc'; capi_module();
?>
--FILE--
<?php
require __DIR__ . '/../_lib/capi.inc';

run_with_capi(<<<'END'
    var_dump(Async\request_context());
    $handle = function () {
        $own = Async\request_context()->get('request');
        $seen = Async\await(Async\spawn(fn() => Async\request_context()->get('request')));
        Async\delay(1);
        return [$own === $seen, $own];
    };
    [$first, $a] = capi_request($handle);
    [$second, $b] = capi_request($handle, $first);
    $results = [Async\await($a), Async\await($b)];
    var_dump($results[0][0], $results[1][0], $results[0][1] !== $results[1][1], $first->getChildScopes() === [$second]);
    $second->cancel();
    try {
        capi_request($handle, $second);
    } catch (Async\AsyncException $e) {
        echo $e->getMessage(), "\n";
    }
    var_dump(Async\request_context());
    END);
?>
--EXPECT--
NULL
bool(true)
bool(true)
bool(true)
bool(true)
Cannot create a scope below a closed scope
NULL

exit status 0
