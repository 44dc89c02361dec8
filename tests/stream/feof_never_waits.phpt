--TEST--
feof() does not wait: false on a live connection, true soon after the other side closed
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';
require __DIR__ . '/../_lib/net.inc';

same_as_plain(['feof' => function () {
    [$near, $far] = tcp_pair();
    $seen = [feof($near)];
    fwrite($far, 'data');
    $seen[] = feof($near);
    fread($near, 2);
    $seen[] = feof($near);
    fread($near, 2);
    $seen[] = feof($near);
    fclose($far);
    usleep(20000);
    $seen[] = feof($near);
    return json_encode($seen);
}]);
?>
--EXPECT--
feof: '[false,false,false,false,true]'
