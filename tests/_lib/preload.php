<?php
/* preload.php - classes that extend and use ours, to be preloaded. */
/* SPDX-License-Identifier: MIT */

namespace App;

use Async\{AsyncCancellation, AsyncException, Awaitable, Channel, Coroutine};
use function Async\{await, delay, spawn, suspend};

final class Enough extends AsyncCancellation
{
    public function __construct(public readonly int $count = 0)
    {
        parent::__construct("enough after $count");
    }
}
class Stop extends \Cancellation
{
}
class Refused extends AsyncException
{
}
enum Speed: int
{
    case Slow = 2;
    case Fast = 1;

    public function pause(): void
    {
        delay($this->value);
    }
}
trait Working
{
    private ?Coroutine $worker = null;
    protected readonly Channel $jobs;

    public function start(): Coroutine
    {
        $this->jobs = new Channel(1);
        return $this->worker = spawn($this->work(...));
    }
    public function stop(Awaitable $after, int $count): void
    {
        await($after);
        $this->worker->cancel(new Enough($count));
    }
}
class Worker
{
    use Working;

    public const SPEED = Speed::Fast;
    private static int $running = 0;

    public function work(): string
    {
        static $calls = 0;
        self::$running++;
        try {
            while (true) {
                $this->jobs->recv();
                $calls++;
                self::SPEED->pause();
            }
        } catch (Enough $enough) {
            return $enough->getMessage() . ", $calls calls";
        } finally {
            self::$running--;
        }
    }
    public function give(): void
    {
        $this->jobs->send(1);
    }
    public static function running(): int
    {
        return self::$running;
    }
}
function refuse(): never
{
    suspend();
    throw new Refused('refused');
}
