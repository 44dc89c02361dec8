--TEST--
A coroutine spawned while a constructor turns warnings into exceptions gets plain warnings
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

class Wrapper
{
    public $context;
    function stream_open($path, $mode, $options, &$opened)
    {
        await(spawn(function () {
            var_dump(file_get_contents('/no/such/file'));
        }));
        return true;
    }
    function url_stat() { return []; }
    function stream_stat() { return []; }
    function stream_close() {}
    function stream_read($count) { return ''; }
    function stream_eof() { return true; }
    function stream_set_option($option, $arg1, $arg2) { return false; }
}
stream_wrapper_register('parks', 'Wrapper');
$file = new SplFileObject('parks://x');
echo get_class($file), "\n";
?>
--EXPECTF--
Warning: file_get_contents(/no/such/file): Failed to open stream: No such file or directory in %s on line %d
bool(false)
SplFileObject
