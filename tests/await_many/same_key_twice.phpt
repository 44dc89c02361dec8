--TEST--
Of elements with the same key the last value is kept; a failure does not hide a value
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;
use function Async\{await_all, await_all_or_fail};

$fine = fn($value) => Future::completed($value);
var_dump(await_all_or_fail((function () use ($fine) {
    yield 'k' => $fine(1);
    yield 'k' => $fine(2);
})()));
foreach ([0, 1] as $first) {
    [$values, $errors] = await_all((function () use ($fine, $first) {
        $both = [$fine('value'), Future::failed(new LogicException('error'))];
        yield 'k' => $both[$first];
        yield 'k' => $both[1 - $first];
    })(), fillNull: true);
    echo json_encode($values), ' ', $errors['k']->getMessage(), "\n";
}
?>
--EXPECT--
array(1) {
  ["k"]=>
  int(2)
}
{"k":"value"} error
{"k":"value"} error
