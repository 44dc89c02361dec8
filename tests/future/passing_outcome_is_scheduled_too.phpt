--TEST--
An outcome that passes without a callback settles the derived future later, too
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;
use function Async\await;

$kept = [
    Future::completed('value')->catch(fn() => 0),
    Future::failed(new Exception('error'))->map(fn() => 0),
];
echo json_encode(array_map(fn($f) => $f->isCompleted(), $kept)), "\n";
echo await($kept[0]), "\n";
try {
    await($kept[1]);
} catch (Exception $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
[false,false]
value
error
