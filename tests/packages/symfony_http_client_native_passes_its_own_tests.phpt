--TEST--
Symfony HttpClient, native: the tests that the package ships pass inside a coroutine
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

echo phpunit(__DIR__ . '/_lib/phpunit_in_a_coroutine.php', 'NativeHttpClientTest.php', '--exclude-filter', implode('|', [
    'testMaxConnectDuration', // an address outside of this machine
    'testIdnResolve',         // needs ext-intl
    'testTimeoutOnInitialize|testTimeoutOnDestruct', // limits that a busy machine exceeds without coroutines too
    'testInformationalResponseStream', // this client cannot do it
]));
?>
--EXPECT--
..........................................................        58 / 58 (100%)

OK (58 tests, 163 assertions)
others went on
exit status 0
