--TEST--
With senders and receivers that give up at random, each acknowledged value is received exactly once
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Channel, ChannelException, OperationCanceledException};
use function Async\{await, current_coroutine, delay, spawn, suspend, timeout};

/* Numbers instead of rand(): a failure can be repeated. */
function next_number(int $limit): int
{
    static $state = 12345;
    $state = ($state * 1103515245 + 12345) & 0x7fffffff;
    return ($state >> 8) % $limit;
}

function run(int $capacity): void
{
    $channel = new Channel($capacity);
    $acknowledged = $unknown = $received = [];
    $senders = $receivers = $coroutines = [];
    $number = 0;
    for ($i = 0; $i < 5; $i++) {
        $senders[] = spawn(function () use ($channel, $i, &$acknowledged, &$unknown) {
            for ($n = 0; $n < 200; $n++) {
                $value = [$i, $n];
                $key = "$i:$n";
                try {
                    switch (next_number(4)) {
                        case 0:
                            if ($channel->sendAsync($value)) {
                                $acknowledged[$key] = true;
                            }
                            break;
                        default:
                            $channel->send($value);
                            $acknowledged[$key] = true;
                    }
                } catch (Async\AsyncCancellation) {
                    $unknown[$key] = true;
                }
                if (next_number(5) === 0) {
                    suspend_quietly();
                }
            }
        });
    }
    for ($i = 0; $i < 5; $i++) {
        $receivers[] = spawn(function () use ($channel, &$received, $i) {
            while (true) {
                try {
                    switch (next_number(4)) {
                        case 0:
                            $future = $channel->recvAsync();
                            if (next_number(3) === 0) {
                                if ($future->ignore()->isCompleted()) {
                                    $received[] = await($future);
                                }
                                unset($future);
                                break;
                            }
                            try {
                                await($future);
                            } catch (Async\AsyncCancellation) {
                                $future->cancel(); /* no effect when the value is there */
                            }
                            if (!$future->isCancelled()) {
                                $received[] = await($future);
                            }
                            unset($future);
                            break;
                        default:
                            $received[] = $channel->recv();
                    }
                } catch (Async\AsyncCancellation) {
                } catch (ChannelException) {
                    return;
                }
                if (next_number(5) === 0) {
                    suspend_quietly();
                }
            }
        });
    }
    $victims = array_merge($senders, $receivers);
    $alive = fn() => array_filter($senders, fn($sender) => !$sender->isCompleted());
    while ($alive()) {
        $victims[next_number(10)]->cancel();
        for ($i = next_number(4); $i >= 0; $i--) {
            suspend();
        }
    }
    $channel->close();
    foreach ($victims as $victim) {
        try {
            await($victim);
        } catch (Async\AsyncCancellation) {
        }
    }
    check($acknowledged, $unknown, $received, $capacity, count($channel));
}

function suspend_quietly(): void
{
    try {
        suspend();
    } catch (Async\AsyncCancellation) {
    }
}

function check(array $acknowledged, array $unknown, array $received, int $capacity, int $left): void
{
    $keys = array_map(fn($value) => "$value[0]:$value[1]", $received);
    $counts = array_count_values($keys);
    printf("capacity %d: left %d, lost %d, doubled %d, invented %d\n", $capacity, $left,
        count(array_diff_key($acknowledged, $counts)), count(array_filter($counts, fn($count) => $count > 1)),
        count(array_diff_key($counts, $acknowledged, $unknown)));
    if (count($acknowledged) < 300 || count($unknown) < 5) {
        echo count($acknowledged), ' acknowledged, ', count($unknown), " unknown: this tested nothing\n";
    }
}
foreach ([0, 1, 3] as $capacity) {
    run($capacity);
}
?>
--EXPECT--
capacity 0: left 0, lost 0, doubled 0, invented 0
capacity 1: left 0, lost 0, doubled 0, invented 0
capacity 3: left 0, lost 0, doubled 0, invented 0
