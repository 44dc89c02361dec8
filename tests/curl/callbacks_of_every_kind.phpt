--TEST--
Callbacks of cURL are closures, methods, and methods that __call() stands in for; all of them may park
--EXTENSIONS--
true_async
curl
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/http.inc';

final class Taker
{
    public string $got = '';
    public int $looks = 0;

    public function take($handle, string $part): int
    {
        delay(1);
        $this->got .= $part;
        return strlen($part);
    }

    public static function takeHeader($handle, string $line): int
    {
        delay(1);
        return strlen($line);
    }

    public function __call(string $name, array $arguments): int
    {
        return $name === 'look' ? $this->look() : $this->take(...$arguments);
    }

    private function look(): int
    {
        delay(1);
        $this->looks++;
        return 0;
    }
}

$server = http_server_process();
$clients = [];
foreach (['method' => 'take', 'through __call' => 'anything'] as $kind => $method) {
    foreach ([CURLOPT_PROGRESSFUNCTION, CURLOPT_XFERINFOFUNCTION] as $progress) {
        $clients[] = spawn(function () use ($server, $kind, $method, $progress) {
            $taker = new Taker();
            $curl = curl_init("$server/drip?n=3");
            curl_setopt_array($curl, [
                CURLOPT_WRITEFUNCTION => [$taker, $method],
                CURLOPT_HEADERFUNCTION => 'Taker::takeHeader',
                CURLOPT_NOPROGRESS => false,
                $progress => [$taker, 'look'],
            ]);
            return json_encode([$kind, curl_exec($curl), $taker->got, $taker->looks > 0]);
        });
    }
}
echo implode("\n", array_map(await(...), $clients)), "\n";
?>
--EXPECT--
["method",true,"drop1drop2drop3",true]
["method",true,"drop1drop2drop3",true]
["through __call",true,"drop1drop2drop3",true]
["through __call",true,"drop1drop2drop3",true]
