<?php
/* demo.php - 100 pages, each answered after 200 ms, fetched at once by calls that know nothing of coroutines. */
/* SPDX-License-Identifier: MIT */

use function Async\{await, delay, spawn};

require __DIR__ . '/server.php';

const PAGES = 100;
const MILLISECONDS = 200;

/* Two functions as any PHP program has them. */

function fetch_with_streams(string $url): string
{
    return file_get_contents($url);
}

function fetch_with_curl(string $url): string
{
    $curl = curl_init($url);
    curl_setopt($curl, CURLOPT_RETURNTRANSFER, true);
    return curl_exec($curl);
}

/* Calls one of them 100 times, each in a coroutine of its own. Returns the seconds it took. */

function fetch_all(string $title, callable $fetch, string $server): float
{
    $started = hrtime(true);
    $done = 0;
    $sum = 0;

    $tasks = [];
    for ($i = 1; $i <= PAGES; $i++) {
        $tasks[] = spawn(function () use ($fetch, $server, $i, &$done, &$sum) {
            $begin = hrtime(true);
            if ($fetch("$server/$i") !== "This is page /$i") {
                throw new RuntimeException("Page $i is wrong");
            }
            $sum += hrtime(true) - $begin;
            $done++;
        });
    }

    spawn(function () use ($title, $started, &$done) {
        while ($done < PAGES) {
            show_progress($title, $started, $done);
            delay(25);
        }
    });

    foreach ($tasks as $task) {
        await($task);
    }
    $wall = (hrtime(true) - $started) / 1e9;
    show_progress($title, $started, $done);
    printf("\n%20s one after another: %.1f s   together: %.3f s\n", '', $sum / 1e9, $wall);
    return $wall;
}

/* A bar on a terminal, lines elsewhere. */

function show_progress(string $title, int $started, int $done): void
{
    $bar = str_pad(str_repeat('#', intdiv($done * 25, PAGES)), 25, '.');
    $line = sprintf('%-19s [%s] %3d/%d pages, %.2f s', $title, $bar, $done, PAGES, (hrtime(true) - $started) / 1e9);
    echo stream_isatty(STDOUT) ? "\r$line" : "\n$line";
}

[$server, $pipe] = start_server(MILLISECONDS);
printf("%d pages from %s, each answered after %d ms\n", PAGES, $server, MILLISECONDS);

$slowest = max(
    fetch_all('file_get_contents()', fetch_with_streams(...), $server),
    fetch_all('curl_exec()', fetch_with_curl(...), $server),
);

$limit = (float) (getenv('DEMO_LIMIT') ?: INF);
if ($slowest > $limit) {
    fprintf(STDERR, "That was slower than %.2f s.\n", $limit);
    exit(1);
}
