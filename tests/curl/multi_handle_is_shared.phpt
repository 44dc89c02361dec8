--TEST--
Coroutines that share a multi handle take turns
--EXTENSIONS--
true_async
curl
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/http.inc';

$server = http_server_process();
$multi = curl_multi_init();
$bodies = [];
$add = function (int $i) use ($server, $multi, &$bodies) {
    $curl = curl_init("$server/drip?n=3");
    $bodies[$i] = '';
    curl_setopt($curl, CURLOPT_WRITEFUNCTION, function ($curl, $part) use ($i, &$bodies) {
        usleep(500);
        $bodies[$i] .= $part;
        return strlen($part);
    });
    curl_multi_add_handle($multi, $curl);
    return $curl;
};
$curls = array_map($add, range(0, 9));
$drive = function () use (&$multi) {
    do {
        $result = curl_multi_exec($multi, $running);
        curl_multi_select($multi, 0.01);
    } while ($running && $result === CURLM_OK);
    return $result;
};
$drivers = [spawn($drive), spawn($drive), spawn($drive)];
$remover = spawn(function () use ($multi, &$curls, $add) {
    for ($i = 9; $i > 5; $i--) {
        usleep(700);
        curl_multi_remove_handle($multi, $curls[$i]);
        unset($curls[$i]);
        $curls[$i + 10] = $add($i + 10);
    }
});
await($remover);
echo implode(' ', array_map(await(...), $drivers)), "\n";
echo $drive(), "\n";
foreach ($curls as $i => $curl) {
    if ($bodies[$i] !== 'drop1drop2drop3') {
        echo "$i: $bodies[$i]\n";
    }
    curl_multi_remove_handle($multi, $curl);
}
curl_multi_close($multi);

echo "inside of a callback:\n";
$multi = curl_multi_init();
$curl = curl_init("$server/hello");
curl_setopt($curl, CURLOPT_WRITEFUNCTION, function ($curl, $part) use ($multi) {
    echo curl_multi_exec($multi, $running) === 8 ? "as ever\n" : "wrong\n";
    return strlen($part);
});
curl_multi_add_handle($multi, $curl);
$drive();
echo "cancelled while it waits for its turn:\n";
$curl = curl_init("$server/hello");
curl_setopt($curl, CURLOPT_WRITEFUNCTION, function ($curl, $part) use ($multi) {
    $other = spawn(fn() => curl_multi_exec($multi, $running));
    until_parked($other);
    echo preg_replace('/\d+/', 'N', implode($other->getAwaitingInfo())), "\n";
    $other->cancel();
    try {
        await($other);
    } catch (Async\AsyncCancellation $e) {
        echo $e->getMessage(), "\n";
    }
    return strlen($part);
});
curl_multi_add_handle($multi, $curl);
echo $drive(), "\n";
?>
--EXPECT--
0 0 0
0
inside of a callback:
as ever
cancelled while it waits for its turn:
CurlMultiHandle #N: end of another coroutine's curl_multi_exec()
Coroutine has been cancelled
0
