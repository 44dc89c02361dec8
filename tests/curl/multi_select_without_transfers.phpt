--TEST--
curl_multi_select() with nothing to wait for does what it does in stock PHP
--EXTENSIONS--
true_async
curl
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';

same_as_plain(['select' => fn() => curl_multi_select(curl_multi_init(), 0.05)]);
?>
--EXPECT--
select: 0
