--TEST--
Guzzle: what fails, fails in a coroutine as it fails without one
--EXTENSIONS--
true_async
ctype
mbstring
curl
--SKIPIF--
<?php require __DIR__ . '/../_lib/packages.inc'; ?>
--FILE--
<?php
use GuzzleHttp\Client;
use GuzzleHttp\Exception\{ConnectException, RequestException};
use GuzzleHttp\Handler\{CurlHandler, CurlMultiHandler, StreamHandler};
use GuzzleHttp\HandlerStack;

require __DIR__ . '/../_lib/packages.inc';
require __DIR__ . '/../_lib/http.inc';
require __DIR__ . '/../_lib/same.inc';

$server = http_server_process();
$calls = [];
foreach (['curl' => CurlHandler::class, 'multi' => CurlMultiHandler::class, 'streams' => StreamHandler::class] as $name => $handler) {
    $get = function (string $url, array $options = []) use ($handler) {
        $client = new Client(['handler' => HandlerStack::create(new $handler())]);
        try {
            $response = $client->get($url, $options);
            return $response->getStatusCode() . ' ' . $response->getBody();
        } catch (ConnectException | RequestException $e) {
            return $e::class . ' ' . ($e->getHandlerContext()['errno'] ?? '');
        }
    };
    $calls += [
        "$name: nobody listens" => fn() => $get('http://' . dead_address()),
        "$name: not found" => fn() => $get("$server/status?code=404"),
        "$name: not found, no exception" => fn() => $get("$server/status?code=404", ['http_errors' => false]),
        "$name: too late" => fn() => $get("$server/silence", ['timeout' => 0.05]),
        "$name: closed" => fn() => $get("$server/close"),
        "$name: redirected" => fn() => $get("$server/redirect"),
        "$name: too many redirections" => fn() => $get("$server/redirect", ['allow_redirects' => ['max' => 0]]),
    ];
}
same_as_plain($calls);
?>
--EXPECT--
curl: nobody listens: 'GuzzleHttp\\Exception\\ConnectException 7'
curl: not found: 'GuzzleHttp\\Exception\\ClientException '
curl: not found, no exception: '404 '
curl: too late: 'GuzzleHttp\\Exception\\ConnectException 28'
curl: closed: 'GuzzleHttp\\Exception\\ConnectException 52'
curl: redirected: '200 hello'
curl: too many redirections: '302 '
multi: nobody listens: 'GuzzleHttp\\Exception\\ConnectException 7'
multi: not found: 'GuzzleHttp\\Exception\\ClientException '
multi: not found, no exception: '404 '
multi: too late: 'GuzzleHttp\\Exception\\ConnectException 28'
multi: closed: 'GuzzleHttp\\Exception\\ConnectException 52'
multi: redirected: '200 hello'
multi: too many redirections: '302 '
streams: nobody listens: 'GuzzleHttp\\Exception\\ConnectException '
streams: not found: 'GuzzleHttp\\Exception\\ClientException '
streams: not found, no exception: '404 '
streams: too late: 'GuzzleHttp\\Exception\\ConnectException '
streams: closed: 'GuzzleHttp\\Exception\\ConnectException '
streams: redirected: '200 hello'
streams: too many redirections: '302 '
