--TEST--
Many coroutines use, cancel, time out and reject at random: max holds, nothing is lost, every resource is destroyed once
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\{CircuitBreakerStrategy, Pool, ServiceUnavailableException, TimeoutException};
use function Async\{spawn, suspend, delay, await};

mt_srand((int) (getenv('SEED') ?: 20));
const MAX = 4;
$alive = [];
$inUse = [];
$most = 0;
$sometimes = fn(int $percent) => mt_rand(1, 100) <= $percent;
$dawdle = function () use ($sometimes) {
    if ($sometimes(50)) {
        $sometimes(30) ? delay(1) : suspend();
    }
};
$pool = new Pool(
    factory: function () use (&$alive, &$most, $sometimes, $dawdle) {
        $dawdle();
        if ($sometimes(10)) {
            throw new RuntimeException('factory');
        }
        $resource = new Resource;
        $alive[$resource->id] = true;
        $most = max($most, count($alive));
        return $resource;
    },
    destructor: function (Resource $r) use (&$alive, &$inUse, $sometimes, $dawdle) {
        if (!isset($alive[$r->id]) || isset($inUse[$r->id])) {
            echo "destroyed twice, or while in use\n";
        }
        try {
            $dawdle();
        } finally {
            unset($alive[$r->id]);
        }
        if ($sometimes(5)) {
            throw new LogicException('destructor');
        }
    },
    healthcheck: function (Resource $r) use (&$inUse, $sometimes, $dawdle) {
        if (isset($inUse[$r->id])) {
            echo "checked while in use\n";
        }
        $dawdle();
        return !$sometimes(20);
    },
    beforeAcquire: function (Resource $r) use (&$inUse, $sometimes, $dawdle) {
        if (isset($inUse[$r->id])) {
            echo "two users\n";
        }
        $dawdle();
        return $sometimes(5) ? throw new Exception('hook') : !$sometimes(10);
    },
    beforeRelease: function () use ($sometimes, $dawdle) {
        $dawdle();
        return $sometimes(5) ? throw new Exception('hook') : !$sometimes(10);
    },
    max: MAX,
    healthcheckInterval: 1,
);
$pool->setCircuitBreakerStrategy(new class implements CircuitBreakerStrategy {
    public function reportSuccess(mixed $source): void {}
    public function reportFailure(mixed $source, Throwable $error): void {}
    public function shouldRecover(): bool { suspend(); return mt_rand(0, 1) === 1; }
});
$done = 0;
$users = [];
for ($i = 0; $i < 40; $i++) {
    $users[] = spawn(function () use ($pool, &$inUse, &$done, $sometimes, $dawdle) {
        for ($turn = 0; $turn < 25; $turn++) {
            try {
                $resource = $sometimes(10) ? $pool->tryAcquire() : $pool->acquire($sometimes(20) ? 1 : 0);
            } catch (TimeoutException | RuntimeException | LogicException | ServiceUnavailableException) {
                continue;
            }
            if (!$resource) {
                continue;
            }
            if (isset($inUse[$resource->id])) {
                echo "two users\n";
            }
            $inUse[$resource->id] = true;
            try {
                $dawdle();
            } finally {
                unset($inUse[$resource->id]);
                try {
                    $pool->release($resource);
                } catch (LogicException) {
                }
                $done++;
            }
        }
    });
}
while ($running = array_filter($users, fn($user) => !$user->isCompleted())) {
    if (count($pool) > MAX) {
        echo "more than max\n";
    }
    if ($sometimes(10)) {
        $running[array_rand($running)]->cancel();
    }
    if ($sometimes(5)) {
        $pool->deactivate();
    } elseif ($sometimes(50)) {
        $pool->activate();
    }
    delay(1);
}
$pool->activate();
while (count($pool) !== $pool->idleCount()) {
    delay(1);
}
var_dump($most <= MAX, $done > 100, $pool->activeCount(), count($alive) === count($pool));
/* All places can still be used. */
$all = [];
while (count($all) < MAX) {
    try {
        $all[] = $pool->acquire(1000);
    } catch (RuntimeException | LogicException) {
    }
}
var_dump($pool->tryAcquire());
foreach ($all as $resource) {
    try {
        $pool->release($resource);
    } catch (LogicException) {
    }
}
try {
    $pool->close();
} catch (LogicException) {
}
while (count($pool)) {
    delay(1);
}
var_dump(count($alive));
?>
--EXPECT--
bool(true)
bool(true)
int(0)
bool(true)
NULL
int(0)
