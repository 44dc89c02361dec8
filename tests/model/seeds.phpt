--TEST--
Scopes, channels, pools, futures, cancellations and time-outs at random keep all their rules
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/run.inc';

run_seeds(1, 100);
?>
--EXPECT--
seeds 1 to 100
