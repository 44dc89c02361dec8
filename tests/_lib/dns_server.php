<?php
/* dns_server.php - a name server for tests. Argument: the process with which it ends. */
/* SPDX-License-Identifier: MIT */

/*
 *   a<n>.test            has the address 10.0.0.<n>, after a moment
 *   t<n>-<i>.test        has the address 10.0.1.<i>, once <n> different such names are being asked for
 *   l<n>.test            has the address 127.0.0.1, after a moment
 *   never.test           gets no answer, nor does 10.0.0.99
 *   mail.test            has mail exchangers and a text
 *   10.0.0.<n>           has the name a<n>.test
 *   anything else        does not exist
 */

use function Async\{delay, spawn};

const TYPE_A = 1, TYPE_PTR = 12, TYPE_MX = 15, TYPE_TXT = 16;

if (function_exists('pcntl_alarm')) {
    pcntl_alarm(120);
}

function pack_name(string $name): string
{
    return implode(array_map(fn($label) => chr(strlen($label)) . $label, explode('.', $name))) . "\0";
}

function record(int $type, string $data): string
{
    return "\xc0\x0c" . pack('nnNn', $type, 1, 60, strlen($data)) . $data;
}

/** @return list<string>|null the records; null: no such name */
function find_records(string $name, int $type): ?array
{
    static $asked = [];

    if (preg_match('/^a(\d+)\.test$/', $name, $match)) {
        delay(50);
        return $type === TYPE_A ? [record(TYPE_A, "\x0a\0\0" . chr((int) $match[1]))] : [];
    }
    if (preg_match('/^l\d+\.test$/', $name)) {
        delay(50);
        return $type === TYPE_A ? [record(TYPE_A, "\x7f\0\0\1")] : [];
    }
    if (preg_match('/^t(\d+)-(\d+)\.test$/', $name, $match)) {
        $asked[$match[1]][$name] = true;
        while (count($asked[$match[1]]) < (int) $match[1]) {
            delay(1);
        }
        return $type === TYPE_A ? [record(TYPE_A, "\x0a\0\1" . chr((int) $match[2]))] : [];
    }
    if (preg_match('/^(\d+)\.0\.0\.10\.in-addr\.arpa$/', $name, $match)) {
        delay(50);
        return $type === TYPE_PTR ? [record(TYPE_PTR, pack_name("a$match[1].test"))] : [];
    }
    if ($name === 'mail.test') {
        delay(50);
        return match ($type) {
            TYPE_MX => [record(TYPE_MX, pack('n', 10) . pack_name('mx1.test')), record(TYPE_MX, pack('n', 20) . pack_name('mx2.test'))],
            TYPE_TXT => [record(TYPE_TXT, "\x04text")],
            default => [],
        };
    }
    delay(50);
    return null;
}

function answer($socket, string $query, string $peer): void
{
    $labels = [];
    for ($at = 12; ($length = ord($query[$at])) > 0; $at += $length + 1) {
        $labels[] = substr($query, $at + 1, $length);
    }
    $question = substr($query, 12, $at + 5 - 12);
    $name = strtolower(implode('.', $labels));
    if (in_array($name, ['never.test', '99.0.0.10.in-addr.arpa'], true)) {
        return;
    }
    $records = find_records($name, unpack('n', $query, $at + 1)[1]);
    $flags = $records === null ? 0x8183 : 0x8180;
    stream_socket_sendto($socket, substr($query, 0, 2) . pack('n5', $flags, 1, count($records ?? []), 0, 0)
        . $question . implode($records ?? []), 0, $peer);
}

$socket = stream_socket_server('udp://127.0.0.1:53', $code, $message, STREAM_SERVER_BIND);
file_put_contents(getenv('FIFO'), "ready\n");
spawn(function () use ($argv) {
    while (is_dir("/proc/$argv[1]")) {
        delay(100);
        clearstatcache();
    }
    exit;
});
while (is_string($query = stream_socket_recvfrom($socket, 512, 0, $peer))) {
    spawn(answer(...), $socket, $query, $peer);
}
