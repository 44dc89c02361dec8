<?php
/* ledger.php - who asked what, and whether each request was answered exactly once. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

final class Ledger
{
	public int $asked = 0;
	public int $answered = 0;
	public int $given_up = 0;

	/** @var array<string, int> finished steps of the other workers, by kind */
	public array $done = [];

	/** @var list<string> */
	public array $errors = [];

	/** @var array<int, int> number of a request that nobody gave up => how often the server saw it */
	private array $open = [];

	public function ask(): int
	{
		$number = ++$this->asked;
		$this->open[$number] = 0;
		return $number;
	}

	/* The server has this request. One that was given up may still arrive; it counts no more. */
	public function serve(int $number): void
	{
		if (isset($this->open[$number])) {
			$this->open[$number]++;
		}
	}

	public function answer(int $number, mixed $text, string $expected): void
	{
		$served = $this->open[$number] ?? null;
		if ($text !== $expected) {
			$this->error("request $number: got " . var_export($text, true) . " instead of " . var_export($expected, true));
		} elseif ($served !== 1) {
			$this->error("request $number: answered, but served " . ($served ?? 'before it was asked, or after its end') . ' times');
		}
		unset($this->open[$number]);
		$this->answered++;
	}

	public function give_up(int $number): void
	{
		unset($this->open[$number]);
		$this->given_up++;
	}

	public function count(string $kind): void
	{
		$this->done[$kind] = ($this->done[$kind] ?? 0) + 1;
	}

	/* Keeps the first ones: thousands of the same tell no more. */
	public function error(string $text): void
	{
		if (count($this->errors) < 20) {
			$this->errors[] = $text;
		}
	}

	public function lost(): int
	{
		return count($this->open);
	}

	public function figures(): array
	{
		return [
			'asked' => $this->asked,
			'answered' => $this->answered,
			'given_up' => $this->given_up,
			'open' => $this->lost(),
			'done' => $this->done,
			'errors' => $this->errors,
		];
	}
}
