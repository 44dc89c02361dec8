--TEST--
Random use of channels by coroutines of several scopes that are cancelled at random loses and leaks nothing
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Channel, ChannelException, Scope};
use function Async\{await, delay, spawn, suspend, timeout};

final class Value
{
    public static int $made = 0;
    public static int $released = 0;

    public function __construct(public ?Channel $cycle)
    {
        self::$made++;
    }

    public function __destruct()
    {
        self::$released++;
    }
}

function one_in(int $count): bool
{
    return mt_rand(1, $count) === 1;
}

function token(): ?Async\Timeout
{
    return one_in(4) ? timeout(1) : null;
}

function take_later(Channel $channel): void
{
    $future = $channel->recvAsync()->ignore();
    if (one_in(2)) {
        $future->cancel();
    } elseif (one_in(2)) {
        await($future, timeout(1));
    }
}

function step(Channel $channel): void
{
    match (mt_rand(0, 9)) {
        0, 1, 2 => $channel->send(new Value(one_in(4) ? $channel : null), token()),
        3 => $channel->sendAsync(new Value(null)),
        4, 5 => $channel->recv(token()),
        6 => take_later($channel),
        7 => (function () use ($channel) {
            foreach ($channel as $value) {
                if (one_in(2)) {
                    break;
                }
            }
        })(),
        8 => suspend(),
        9 => one_in(40) ? $channel->close() : (one_in(5) ? gc_collect_cycles() : null),
    };
}

function work(Channel $channel): void
{
    for ($steps = mt_rand(1, 30); $steps > 0; $steps--) {
        try {
            step($channel);
        } catch (AsyncCancellation) {
        } catch (ChannelException) {
            return;
        }
    }
}

function ends(Async\Coroutine $coroutine): void
{
    try {
        await($coroutine);
    } catch (AsyncCancellation) {
    }
}

function round_of_work(): void
{
    $scope = new Scope();
    one_in(2) ? $scope->allowZombies() : null;
    $times = one_in(2) ? [0, 0] : [mt_rand(0, 3), mt_rand(0, 3)];
    $channel = await($scope->spawn(fn() => new Channel(mt_rand(0, 3), $times[0], $times[1], one_in(3))));
    $workers = [];
    for ($i = mt_rand(2, 9); $i > 0; $i--) {
        $workers[] = one_in(3) ? $scope->spawn(work(...), $channel) : spawn(work(...), $channel);
        one_in(3) ? suspend() : null;
    }
    for ($i = mt_rand(0, 40); $i > 0; $i--) {
        $workers[array_rand($workers)]->cancel();
        suspend();
    }
    one_in(4) ? $scope->dispose() : null;
    one_in(4) ? delay(3) : null;
    $channel->close();
    array_map(ends(...), $workers);
}

mt_srand(20);
for ($round = 0; $round < 40; $round++) {
    round_of_work();
}
gc_collect_cycles();
var_dump(Value::$made > 500, Value::$made === Value::$released);
?>
--EXPECT--
bool(true)
bool(true)
