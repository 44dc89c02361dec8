--TEST--
PHPUnit runs inside a coroutine: its tests spawn, await, wait, fail, and run in processes of their own
--EXTENSIONS--
true_async
ctype
dom
mbstring
tokenizer
xml
xmlwriter
--SKIPIF--
<?php require __DIR__ . '/../_lib/packages.inc'; ?>
--FILE--
<?php
require __DIR__ . '/../_lib/phpunit.inc';

echo $inside = phpunit(__DIR__ . '/_lib/phpunit_in_a_coroutine.php', 'CoroutineTest.php');
$plain = phpunit(dirname(packages_autoloader()) . '/bin/phpunit', 'CoroutineTest.php');
echo $plain === str_replace("others went on\n", '', $inside) ? "the same at the top level\n" : "at the top level:\n$plain";
?>
--EXPECT--
.....F....WS.F                                                    14 / 14 (100%)

There were 2 failures:

1) CoroutineTest::testFailsInACoroutine
as it should
Failed asserting that 2 is identical to 1.

CoroutineTest.php:55

2) CoroutineTest::testFailsInAProcessOfItsOwn
as it should

CoroutineTest.php:108

--

1 test triggered 1 warning:

1) CoroutineTest.php:89
as it should

FAILURES!
Tests: 14, Assertions: 17, Failures: 2, Warnings: 1, Skipped: 1.
others went on
exit status 1
the same at the top level
