<?php
/* Server.php - accepts connections, keeps the clock and the limits, stops in order. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Example\Http;

use Async\Scope;
use function Async\{delay, timeout};

final class Server
{
    public int $seconds = 0;       /* since the start; the clock of all limits of time */
    public string $dateField;      /* of all responses of this second */
    public bool $isStopping = false;

    private readonly Scope $scope;

    /* @var array<int, array{Connection, \Async\Coroutine}> */
    private array $connections = [];
    private int $nextId = 0;

    /*
     * @param resource                      $listener of stream_socket_server()
     * @param \Closure(Request): Response   $handler
     */
    public function __construct(
        private readonly mixed $listener,
        public readonly \Closure $handler,
        public readonly Limits $limits = new Limits(),
    ) {
        $this->setDate();
        $this->scope = new Scope();
    }

    /* Suspends, until stop() is called and the last request has been answered. */
    public function run(): void
    {
        $clock = $this->scope->spawn($this->keepClock(...));
        while (!$this->isStopping) {
            $isFull = count($this->connections) >= $this->limits->connections; /* then the others wait in the kernel */
            if (!$isFull && $stream = @stream_socket_accept($this->listener, -1)) {
                $this->admit($stream);
            } else {
                delay(10); /* also when there is no descriptor left for another one */
            }
        }
        $this->finish();
        $clock->cancel();
    }

    /* Never suspends. No new connections; idle ones are closed, requests under way are answered. */
    public function stop(): void
    {
        if (!$this->isStopping) {
            $this->isStopping = true;
            fclose($this->listener);
        }
    }

    /* @param resource $stream */
    private function admit(mixed $stream): void
    {
        $id = $this->nextId++;
        stream_set_timeout($stream, 86_400 * 365); /* our own limits of time are stricter */
        $connection = new Connection($stream, $this);
        $this->connections[$id] = [$connection, $this->scope->spawn(function () use ($connection, $id): void {
            try {
                $connection->serve();
            } finally {
                unset($this->connections[$id]);
            }
        })];
    }

    /* One timer for all: a connection that waits for too long is cancelled, at most a second late. */
    private function keepClock(): void
    {
        while (true) {
            delay(1000);
            $this->seconds++;
            $this->setDate();
            foreach ($this->connections as [$connection, $coroutine]) {
                if ($this->seconds - $connection->since > $this->patience($connection->phase)) {
                    $coroutine->cancel();
                }
            }
        }
    }

    private function setDate(): void
    {
        $this->dateField = gmdate('\D\a\t\e: D, d M Y H:i:s \G\M\T') . "\r\n";
    }

    private function patience(Phase $phase): float
    {
        return match ($phase) {
            Phase::Idle => $this->limits->idleSeconds,
            Phase::Head => $this->limits->headSeconds,
            Phase::Handler => INF,
            Phase::Body => $this->limits->bodySeconds,
            Phase::Write => $this->limits->writeSeconds,
        };
    }

    private function finish(): void
    {
        $until = timeout((int) ($this->limits->stopSeconds * 1000));
        while ($this->connections !== [] && !$until->isCompleted()) {
            foreach ($this->connections as [$connection, $coroutine]) {
                if ($connection->phase === Phase::Idle) {
                    $coroutine->cancel();
                }
            }
            delay(5);
        }
        $this->scope->cancel();
    }
}
