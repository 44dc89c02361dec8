<?php
/* stages.php - what the four stages do with an event, however it comes to them. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

/* An event as a sensor with 640 x 480 pixels would send it: x, y, polarity, time. The same ones in each run. */
function make_event(int $number): array
{
	$mixed = ($number * 2_654_435_761) & 0xffffffff;
	return [$mixed % 640, ($mixed >> 10) % 480, $mixed & 1, $number * 10];
}

/* Whether an event is no noise: one of eight is. */
function is_wanted_event(array $event): bool
{
	return ($event[0] & 7) !== 0;
}

/* What has happened in each of 12 x 16 fields. */
final class Fields
{
	private array $counts = [];

	/* Returns the event with how often its field has seen one. */
	public function add(array $event): array
	{
		$field = intdiv($event[1], 40) * 16 + intdiv($event[0], 40);
		$this->counts[$field] = ($this->counts[$field] ?? 0) + 1;
		$event[] = $this->counts[$field];
		return $event;
	}
}

/* All runs have to come to the same sum. */
final class Sink
{
	public int $events = 0;
	public int $sum = 0;

	public function take(array $event): void
	{
		$this->events++;
		$this->sum = ($this->sum * 31 + $event[0] + $event[3] + $event[4]) & 0xffffffff;
	}
}
