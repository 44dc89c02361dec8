--TEST--
Lookups that need no name server return what they return in stock PHP
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';

same_as_plain([
    'localhost' => fn() => gethostbyname('localhost'),
    'list' => fn() => in_array('127.0.0.1', gethostbynamel('localhost'), true),
    'address' => fn() => gethostbyname('192.0.2.7'),
    'list of an address' => fn() => json_encode(gethostbynamel('192.0.2.7')),
    'short address' => fn() => gethostbyname('127.1'),
    'empty' => fn() => gethostbyname(''),
    'too long' => fn() => gethostbyname(str_repeat('x', 256)) === str_repeat('x', 256),
    'list of a too long one' => fn() => gethostbynamel(str_repeat('x', 256)),
    'long label' => fn() => strlen(gethostbyname(str_repeat('y', 100))),
    'list of nothing' => fn() => json_encode(gethostbynamel('')),
    'reverse' => fn() => is_string(gethostbyaddr('127.0.0.1')),
    'reverse of IPv6' => fn() => is_string(gethostbyaddr('::1')),
    'long form' => fn() => is_string(gethostbyaddr('0:0:0:0:0:0:0:1')),
    'invalid' => fn() => gethostbyaddr('not an address'),
    'invalid, empty' => fn() => gethostbyaddr(''),
]);
?>
--EXPECTF--
localhost: '127.0.0.1'
list: true
address: '192.0.2.7'
list of an address: '["192.0.2.7"]'
short address: '127.%s'
empty: 0 bytes d41d8cd98f00b204e9800998ecf8427e
too long: Warning: gethostbyname(): Host name cannot be longer than 255 characters
true
list of a too long one: Warning: gethostbynamel(): Host name cannot be longer than 255 characters
false
long label: 100
list of nothing: '%s'
reverse: true
reverse of IPv6: true
long form: true
invalid: Warning: gethostbyaddr(): Address is not a valid IPv4 or IPv6 address
false
invalid, empty: Warning: gethostbyaddr(): Address is not a valid IPv4 or IPv6 address
false
