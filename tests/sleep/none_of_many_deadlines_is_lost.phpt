--TEST--
Of thousands of deadlines in and out of order, some of them cancelled, none is lost and none comes early
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, delay, spawn, suspend};

const SLEEPERS = 2000;
const NEVER = 1_000_000;

mt_srand(1);
$woken = $early = $ended = 0;
$sleepers = [];
for ($i = 0; $i < SLEEPERS; $i++) {
	$milliseconds = match (mt_rand(0, 3)) {
		0 => 10,                       // all the same
		1 => mt_rand(1, 30),           // in no order
		2 => 5 + intdiv($i, 100),      // in order
		3 => NEVER,                    // in between
	};
	$sleepers[] = [$milliseconds, spawn(function () use ($milliseconds, &$woken, &$early): void {
		for ($round = 0; $round < 3; $round++) {
			$until = hrtime(true) + $milliseconds * 1_000_000;
			delay($milliseconds);
			$early += hrtime(true) < $until ? 1 : 0;
		}
		$woken++;
	})];
}
suspend();
$cancelled = 0;
foreach ($sleepers as $i => [$milliseconds, $sleeper]) {
	if (!$sleeper->isCompleted() && ($milliseconds === NEVER || $i % 5 === 0)) {
		$sleeper->cancel();
		$cancelled++;
	}
}
foreach ($sleepers as [, $sleeper]) {
	try {
		await($sleeper);
	} catch (Async\AsyncCancellation) {
		$ended++;
	}
}
echo "early: $early\n";
var_dump($ended === $cancelled, $woken === SLEEPERS - $cancelled);
?>
--EXPECT--
early: 0
bool(true)
bool(true)
