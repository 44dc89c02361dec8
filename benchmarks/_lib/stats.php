<?php
/* stats.php - medians, percentiles and ratios of measured rounds. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

function median(array $values): ?float
{
	return percentile($values, 0.5);
}

/* Linear interpolation between the two nearest values; null when there is none. */
function percentile(array $values, float $rank): ?float
{
	if (!$values) {
		return null;
	}
	sort($values);
	$position = $rank * (count($values) - 1);
	$below = (int) floor($position);
	$above = (int) ceil($position);
	return $values[$below] + ($values[$above] - $values[$below]) * ($position - $below);
}

/* What one variant measured, round by round. */
final class Samples
{
	/** @var list<array<string, int|float>> */
	private array $rounds = [];

	public function add(array $measured): void
	{
		$this->rounds[] = $measured;
	}

	/** @return list<int|float> */
	public function all(string $key): array
	{
		return array_column($this->rounds, $key);
	}

	public function median(string $key): ?float
	{
		return median($this->all($key));
	}

	/* Half the distance between the quartiles, relative to the median: how much to trust it. */
	public function spread(string $key): ?float
	{
		$values = $this->all($key);
		$middle = median($values);
		return $middle ? (percentile($values, 0.75) - percentile($values, 0.25)) / 2 / $middle : null;
	}

	/* The median of the ratios round by round, so that a slow minute of the machine cancels out. */
	public function ratio_to(Samples $reference, string $key): ?float
	{
		$ratios = [];
		$references = $reference->all($key);
		foreach ($this->all($key) as $round => $value) {
			if (!empty($references[$round])) {
				$ratios[] = $value / $references[$round];
			}
		}
		return median($ratios);
	}

	/** @return array<string, array{median: ?float, spread: ?float, rounds: list<int|float>}> */
	public function export(): array
	{
		$keys = array_keys($this->rounds[0] ?? []);
		$values = array_map(fn (string $key) => [
			'median' => $this->median($key),
			'spread' => $this->spread($key),
			'rounds' => $this->all($key),
		], $keys);
		return array_combine($keys, $values);
	}
}
