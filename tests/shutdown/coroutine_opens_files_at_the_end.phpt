--TEST--
Coroutines may use files and STDERR after the end of main
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, delay};

spawn(function () {
    delay(1);
    $file = tmpfile();
    fwrite($file, "content\n");
    rewind($file);
    echo fgets($file);
    fprintf(STDOUT, "%s\n", is_resource(STDERR) ? 'open' : 'closed');
});
?>
--EXPECT--
content
open
