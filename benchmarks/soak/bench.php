<?php
/* bench.php - minutes of mixed load: is every request answered exactly once, and does memory stay flat? */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

require_once __DIR__ . '/../_lib/watch.php';

/* What the workers of load.php have open at most, both ends: a busy machine swings between none and all.
 * A leak passes it soon, at thousands of connections a second. */
const DESCRIPTORS_IN_FLIGHT = 150;

/* Follows the process to its end. Returns the last line it printed, or null when it stopped moving. */
function follow(Bench $bench, Process $process, Watch $watch, float $seconds): ?array
{
	stream_set_blocking($process->output, false);
	$start = microtime(true);
	$last = null;
	$last_step = 0;
	$last_progress = $start;
	for ($second = 1; !feof($process->output); $second++) {
		while (microtime(true) < $start + $second && !feof($process->output)) {
			usleep(20_000);
			while (($line = fgets($process->output)) !== false) {
				$last = json_decode($line, true) ?? throw $process->failure("printed '$line'");
			}
		}
		$watch->look();

		$step = array_sum($last['done'] ?? []) + ($last['answered'] ?? 0);
		if ($step > $last_step) {
			[$last_step, $last_progress] = [$step, microtime(true)];
		} elseif (microtime(true) - $last_progress > 15.0) {
			return null;
		}
		if ($second % 10 === 0 || $second === (int) $seconds) {
			$bench->note(sprintf('  %4d s: %d asked, %d answered, %d given up, %d open; %s',
				$second, $last['asked'], $last['answered'], $last['given_up'], $last['open'], $watch->summary()));
		}
	}
	return $last;
}

function judge(Bench $bench, Process $process, ?array $last, Watch $watch): void
{
	if ($last === null) {
		$process->stop(6);
		$bench->fail($process->failure('stood still for 15 s')->getMessage());
		return;
	}
	$status = $process->wait(10.0);
	if ($status !== 0 || empty($last['finished'])) {
		$bench->fail($process->failure('ended before its time')->getMessage());
		return;
	}
	foreach ($last['errors'] as $error) {
		$bench->fail($error);
	}
	if ($last['open'] !== 0 || $last['asked'] !== $last['answered'] + $last['given_up']) {
		$bench->fail("{$last['asked']} asked, {$last['answered']} answered, {$last['given_up']} given up, {$last['open']} lost");
	}
	foreach ($watch->growth() as $what => ['before' => $before, 'after' => $after, 'limit' => $limit]) {
		$bench->figure($what, ['second_quarter' => $before, 'last_quarter' => $after]);
		if ($after > $limit) {
			$bench->fail(sprintf('%s grew from %s to %s', $what, cell($before), cell($after)));
		}
	}
	if ($process->errors() !== '') {
		$bench->fail("printed errors:\n    " . substr($process->errors(), 0, 2000));
	}
}

return [
	'about' => 'minutes of mixed load: every request answered exactly once, memory flat',
	'options' => ['duration' => 600, 'rest' => 1.0],
	'run' => function (Bench $bench): void {
		$seconds = (float) $bench->scaled($bench->option('duration'), 20);
		$rest = (string) $bench->option('rest');
		$process = new Process($bench->php->with_module(__DIR__ . '/load.php', (string) $seconds, $rest));
		$watch = new Watch($process->pid, DESCRIPTORS_IN_FLIGHT);
		$last = follow($bench, $process, $watch, $seconds);
		judge($bench, $process, $last, $watch);

		$bench->figure('totals', $last ?? []);
		$rows = array_map(null, array_keys($last['done'] ?? []), array_values($last['done'] ?? []));
		$bench->table(['done', 'times'], $rows);
		$bench->table(['', 'second quarter', 'last quarter'], array_map(
			fn (string $what, array $growth) => [$what, (int) $growth['before'], (int) $growth['after']],
			array_keys($watch->growth()),
			$watch->growth(),
		));
	},
];
