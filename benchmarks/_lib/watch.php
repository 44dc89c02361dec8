<?php
/* watch.php - what the kernel says of a process over time: does it grow? */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

/* Samples of one process. */
final class Watch
{
	/** @var list<int> */
	private array $rss = [];

	/** @var list<int> */
	private array $descriptors = [];

	/** @var list<int> */
	private array $mappings = [];

	/* descriptor_slack: how many open descriptors it may swing by */
	public function __construct(public readonly int $pid, private readonly int $descriptor_slack)
	{
	}

	public function look(): void
	{
		$rss = Machine::field("/proc/$this->pid/status", 'VmRSS');
		if ($rss > 0) {
			$this->rss[] = $rss * 1024;
			$this->descriptors[] = count(scandir("/proc/$this->pid/fd") ?: []) - 2;
			$this->mappings[] = substr_count((string) @file_get_contents("/proc/$this->pid/maps"), "\n");
		}
	}

	public function summary(): string
	{
		$rss_mib = end($this->rss) / 2 ** 20;
		return sprintf('RSS %.1f MiB, %d descriptors, %d mappings', $rss_mib, end($this->descriptors), end($this->mappings));
	}

	/*
	 * How much larger the last quarter is than the second one, as medians: the first quarter is where pools
	 * and caches fill. The slack is for what a small sample swings by.
	 *
	 * @return array<string, array{before: float, after: float, limit: float}>
	 */
	public function growth(): array
	{
		$compare = function (array $samples, float $slack): array {
			$quarter = max(1, intdiv(count($samples), 4));
			$before = (float) median(array_slice($samples, $quarter, $quarter));
			$after = (float) median(array_slice($samples, -$quarter));
			return ['before' => $before, 'after' => $after, 'limit' => $before * 1.02 + $slack];
		};
		return [
			'RSS bytes' => $compare($this->rss, 512 * 1024),
			'descriptors' => $compare($this->descriptors, $this->descriptor_slack),
			'mappings' => $compare($this->mappings, 20),
		];
	}
}
