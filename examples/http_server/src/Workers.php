<?php
/* Workers.php - several processes on one port: the kernel deals the connections out. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Example\Http;

final class Workers
{
    /* @var array<int, true> by pid */
    private static array $running = [];
    private static bool $isStopping = false;

    /* A listening socket that other processes may listen on too. @return resource */
    public static function listen(string $address)
    {
        $options = ['socket' => ['so_reuseport' => true, 'backlog' => 4096, 'tcp_nodelay' => true]];
        $listener = stream_socket_server("tcp://$address", $error, $message, context: stream_context_create($options));
        return $listener ?: throw new \RuntimeException("Cannot listen on $address: $message");
    }

    /*
     * Does the work in so many processes, all forked before the first coroutine, and returns when the last of them has ended:
     * after SIGTERM or SIGINT, which are passed on to them. A process that dies of itself is replaced.
     *
     * @param \Closure(): void $work
     */
    public static function run(int $count, \Closure $work): void
    {
        pcntl_async_signals(true);
        foreach ([SIGTERM, SIGINT] as $signal) {
            pcntl_signal($signal, self::stop(...), restart_syscalls: false);
        }
        for ($i = 0; $i < $count; $i++) {
            self::start($work);
        }
        while (self::$running !== []) {
            $pid = pcntl_wait($status);
            unset(self::$running[$pid]);
            if ($pid > 0 && !self::$isStopping) {
                fwrite(STDERR, "Worker $pid has ended; another one takes its place\n");
                sleep(1);
                self::start($work);
            }
        }
    }

    private static function start(\Closure $work): void
    {
        $pid = pcntl_fork();
        if ($pid === 0) {
            pcntl_signal(SIGTERM, SIG_DFL);
            pcntl_signal(SIGINT, SIG_DFL);
            self::$running = [];
            $work();
            exit(0);
        }
        self::$running[$pid] = true;
    }

    private static function stop(): void
    {
        self::$isStopping = true;
        foreach (self::$running as $pid => $_) {
            posix_kill($pid, SIGTERM);
        }
    }
}
