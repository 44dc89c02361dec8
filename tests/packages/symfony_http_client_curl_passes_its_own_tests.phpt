--TEST--
Symfony HttpClient, curl: the tests that the package ships pass inside a coroutine
--EXTENSIONS--
true_async
ctype
curl
dom
mbstring
tokenizer
xml
xmlwriter
--CONFLICTS--
symfony_test_server
--SKIPIF--
<?php require __DIR__ . '/../_lib/packages.inc'; ?>
--FILE--
<?php
require __DIR__ . '/../_lib/phpunit.inc';

echo phpunit(__DIR__ . '/_lib/phpunit_in_a_coroutine.php', 'CurlHttpClientTest.php', '--exclude-filter', implode('|', [
    'testMaxConnectDuration', // an address outside of this machine
    'testIdnResolve',         // needs ext-intl
    'testTimeoutOnInitialize|testTimeoutOnDestruct', // limits that a busy machine exceeds without coroutines too
]));
?>
--EXPECT--
...........................................................       59 / 59 (100%)

OK (59 tests, 171 assertions)
others went on
exit status 0
