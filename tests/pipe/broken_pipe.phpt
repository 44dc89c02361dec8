--TEST--
A write to a pipe whose reader is gone is reported as in stock PHP and kills nobody
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';

same_as_plain(['write' => function () {
    $process = proc_open(['true'], [['pipe', 'r']], $pipes);
    while (proc_get_status($process)['running']) {
        usleep(1000);
    }
    return fwrite($pipes[0], 'data');
}]);
?>
--EXPECT--
write: Warning: fwrite(): Write of 4 bytes failed with errno=32 Broken pipe
false
