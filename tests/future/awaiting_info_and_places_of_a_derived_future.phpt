--TEST--
A derived future tells where it was made, and which callback settled it or where its source was settled
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};

function show(Future $f)
{
    echo $f->getAwaitingInfo()[0], ' ', basename($f->getCreatedLocation()), ' ', basename($f->getCompletedLocation()), ' ',
        json_encode([$f->getCreatedFileAndLine()[1], $f->getCompletedFileAndLine()[1]]), "\n";
}
$state = new FutureState;
$future = new Future($state);
$map = $future->map(
    fn($v) => $v
);
$internal = $future->map('strval');
$passing = $future->catch(fn() => 1);
show($map);
$state->complete(1);
foreach ([$map, $internal, $passing] as $derived) {
    $derived->await();
    show($derived);
}
?>
--EXPECT--
Future(pending) awaiting_info_and_places_of_a_derived_future.php:11 unknown [11,0]
Future(completed) awaiting_info_and_places_of_a_derived_future.php:11 awaiting_info_and_places_of_a_derived_future.php:12 [11,12]
Future(completed) awaiting_info_and_places_of_a_derived_future.php:14 awaiting_info_and_places_of_a_derived_future.php:17 [14,17]
Future(completed) awaiting_info_and_places_of_a_derived_future.php:15 awaiting_info_and_places_of_a_derived_future.php:17 [15,17]
