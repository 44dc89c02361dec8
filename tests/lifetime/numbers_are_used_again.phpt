--TEST--
A descriptor number that is used again inherits nothing: readers of the new stream get its data, those of the old one fail
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

[$old, $old_far] = tcp_pair();
$old_reader = spawn(fn() => @fread($old, 10));
until_parked($old_reader);
fclose($old);
fclose($old_far);
[$new, $new_far] = unix_pair();
$new_reader = spawn(fn() => fread($new, 10));
until_parked($new_reader);
echo json_encode(await($old_reader)), "\n";
fwrite($new_far, 'new data');
echo await($new_reader), "\n";
?>
--EXPECT--
false
new data
