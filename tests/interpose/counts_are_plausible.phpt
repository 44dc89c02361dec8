--TEST--
php --ri tells how much is replaced: at least what the php binary itself imports
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/watchdog.inc';

$text = shell_exec(getenv('TEST_PHP_EXECUTABLE') . ' ' . getenv('TEST_PHP_EXTRA_ARGS') . ' --ri true_async');
preg_match('/^Interposed => (\d+) functions in (\d+) objects \((\d+) call sites/m', $text, $counts) || exit($text);
[, $functions, $objects, $sites] = array_map('intval', $counts);
var_dump($functions >= 15, $objects >= 1, $sites >= $functions);
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
