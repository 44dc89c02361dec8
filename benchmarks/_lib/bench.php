<?php
/* bench.php - the harness: options, interleaved rounds, the table, the goals and the JSON result. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

require __DIR__ . '/stats.php';
require __DIR__ . '/machine.php';
require __DIR__ . '/process.php';
require __DIR__ . '/native.php';
require __DIR__ . '/peers.php';
require __DIR__ . '/server.php';
require __DIR__ . '/web_servers.php';

/* Something that makes the whole benchmark pointless; reported without a stack trace. */
final class Failure extends \RuntimeException
{
}

/*
 * Turns --name=value arguments into an array shaped like $defaults. A bare --name sets a switch; a list
 * option may be given several times.
 */
function parse_options(array $arguments, array $defaults, bool $ignore_unknown = false): array
{
	$options = $defaults;
	foreach ($arguments as $argument) {
		if (!preg_match('/^--([a-z_-]+)(?:=(.*))?$/s', $argument, $match)) {
			throw new Failure("cannot understand '$argument'");
		}
		[$name, $value] = [$match[1], $match[2] ?? null];
		if (!array_key_exists($name, $defaults)) {
			if ($ignore_unknown) {
				continue;
			}
			throw new Failure("has no option --$name");
		}
		if (is_array($defaults[$name])) {
			$options[$name][] = $value ?? '';
		} else {
			$options[$name] = option_value($value, $defaults[$name]);
		}
	}
	return $options;
}

function option_value(?string $value, string|int|float|bool $default): string|int|float|bool
{
	return match (true) {
		is_bool($default) => $value === null || $value !== '0',
		is_int($default) => (int) $value,
		is_float($default) => (float) $value,
		default => $value ?? '-',
	};
}

/* So many seconds what ran before may take to end. */
const PATIENCE = 20.0;
const QUICK_PATIENCE = 3.0;

/* One run of one benchmark: what its script uses to measure and to report. */
final class Bench
{
	private const FEW_ROUNDS = 3;

	public readonly Php $php;

	private array $figures = [];
	private array $tables = [];
	private array $goals = [];
	private array $failures = [];
	private array $notes = [];
	private array $results = [];
	private int $rounds_run = 0;
	private bool $to_stdout;
	private readonly float $busy; /* the share of the CPUs that others used before */

	public function __construct(
		private readonly string $name,
		private readonly string $about,
		private readonly string $method,
		private readonly array $options,
	) {
		$this->to_stdout = $options['json'] !== '-';
		$this->php = new Php($options['php'], $options['module'], $options['ini']);
		$this->busy = Machine::wait_until_quiet($options['quick'] ? QUICK_PATIENCE : PATIENCE);
		$this->heading();
	}

	public function option(string $name): mixed
	{
		return $this->options[$name];
	}

	/* A smaller number for --quick runs. */
	public function scaled(int $normal, int $quick): int
	{
		return $this->options['quick'] ? $quick : $normal;
	}

	public function rounds(): int
	{
		return $this->options['quick'] ? min(self::FEW_ROUNDS, $this->options['rounds']) : $this->options['rounds'];
	}

	/* How many seconds a load is measured, in benchmarks with this option. */
	public function duration(): float
	{
		return $this->options['quick'] ? 1.0 : $this->options['duration'];
	}

	/* For what takes minutes, and is judged by more than a ratio near its limit. */
	public function few_rounds(): int
	{
		return min(self::FEW_ROUNDS, $this->rounds());
	}

	/* Whether --only leaves this case in: it names parts of the wanted ones. */
	public function is_wanted(string $case): bool
	{
		foreach (explode(',', $this->options['only']) as $part) {
			if (str_contains($case, $part)) {
				return true;
			}
		}
		return false;
	}

	/*
	 * Runs the variants one after the other, round after round, every second round backwards: what the
	 * machine does meanwhile hits all of them alike. A variant returns an array of numbers. One that
	 * throws is left out from then on.
	 *
	 * @param array<string, callable(): array<string, int|float>> $variants
	 * @return array<string, Samples>
	 */
	public function interleave(array $variants, ?int $rounds = null): array
	{
		$samples = array_map(fn () => new Samples(), $variants);
		$rounds ??= $this->rounds();
		$this->rounds_run = max($this->rounds_run, $rounds);
		for ($round = 0; $round < $rounds; $round++) {
			$names = array_keys($variants);
			foreach ($round % 2 ? array_reverse($names) : $names as $name) {
				$this->progress(sprintf('%s: round %d of %d: %s', $this->name, $round + 1, $rounds, $name));
				try {
					$samples[$name]->add($variants[$name]());
				} catch (ProcessFailure $failure) {
					$this->fail("$name: {$failure->getMessage()}");
					unset($variants[$name]);
				}
			}
		}
		$this->progress('');
		return $samples;
	}

	/* Records figures under a name, for the JSON result. */
	public function figure(string $name, array $values): void
	{
		$this->figures[$name] = $values;
	}

	/* What the figures come to, in a sentence: what of a format's values is null could not be measured. */
	public function result(string $format, null|int|float|string ...$values): void
	{
		$this->results[] = vsprintf($format, array_map(cell(...), $values));
	}

	/* A figure that must stay at or below a limit. Null: it could not be measured. */
	public function goal(string $text, ?float $value, float $limit): void
	{
		$this->goals[] = ['goal' => $text, 'value' => $value, 'limit' => $limit, 'met' => $value !== null && $value <= $limit];
	}

	/* Something went wrong; the run goes on, but ends with a failure. */
	public function fail(string $text): void
	{
		$this->failures[] = $text;
		$this->progress('');
		fwrite(STDERR, "$this->name: $text\n");
	}

	public function note(string $text): void
	{
		$this->notes[] = $text;
		$this->line($text);
	}

	/* The same, however often it is said. */
	public function note_once(string $text): void
	{
		if (!in_array($text, $this->notes, true)) {
			$this->note($text);
		}
	}

	/* Prints a table; the first column is text, the others numbers or text. Null prints as a dash. */
	public function table(array $columns, array $rows): void
	{
		$rows = array_map(fn (array $row) => array_map(cell(...), $row), $rows);
		$this->tables[] = ['columns' => $columns, 'rows' => $rows];
		$widths = array_map(null, ...array_map(fn (array $row) => array_map(strlen(...), $row), [$columns, ...$rows]));
		$widths = array_map(fn ($column) => max((array) $column), $widths);
		foreach ([$columns, ...$rows] as $row) {
			$cells = [];
			foreach ($row as $i => $text) {
				$padding = str_repeat(' ', $widths[$i] - strlen($text));
				$cells[] = $i === 0 ? $text . $padding : $padding . $text;
			}
			$this->line('  ' . rtrim(implode('  ', $cells)));
		}
		$this->line('');
	}

	/* Prints the verdict and writes the JSON result. Returns the exit status. */
	public function finish(): int
	{
		foreach ($this->results as $result) {
			$this->line("  $result");
		}
		foreach ($this->goals as $goal) {
			$verdict = $goal['value'] === null ? 'not measured' : ($goal['met'] ? 'met' : 'MISSED');
			$figures = sprintf('%s (at most %s)', cell($goal['value']), cell($goal['limit']));
			$this->line("  goal $verdict: {$goal['goal']}: $figures");
		}
		$this->line('');
		$this->write_json();
		if ($this->failures) {
			return 1;
		}
		$missed = array_filter($this->goals, fn (array $goal) => !$goal['met']);
		return $this->options['check'] && $missed ? 1 : 0;
	}

	private function heading(): void
	{
		$machine = Machine::describe();
		$this->line("$this->name - $this->about");
		$this->line("  {$machine['cpu']}, {$machine['cores']} cores, Linux {$machine['kernel']}, " . percent($this->busy) . ' busy before');
		$this->line('  ' . $this->php->describe());
		if ($this->busy > 0.25) {
			$this->line('  The machine is busy with other things: wall times mean little.');
		}
		$this->line('');
	}

	private function write_json(): void
	{
		if ($this->options['json'] === '') {
			return;
		}
		$json = json_encode([
			'benchmark' => $this->name,
			'about' => $this->about,
			'method' => $this->method,
			'time' => date(DATE_ATOM),
			'machine' => Machine::describe() + ['busy_before' => $this->busy],
			'php' => $this->php->describe(),
			'peers' => Peers::versions(),
			'options' => array_diff_key($this->options, array_flip(['php', 'module', 'json'])),
			'rounds' => $this->rounds_run,
			'results' => $this->results,
			'figures' => $this->figures,
			'tables' => $this->tables,
			'goals' => $this->goals,
			'notes' => $this->notes,
			'failures' => $this->failures,
		], JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_PRESERVE_ZERO_FRACTION | JSON_THROW_ON_ERROR);
		if ($this->to_stdout) {
			file_put_contents($this->options['json'], "$json\n");
		} else {
			echo "$json\n";
		}
	}

	private function line(string $text): void
	{
		if ($this->to_stdout) {
			echo "$text\n";
		}
	}

	/* One line on the terminal that the next one overwrites. */
	private function progress(string $text): void
	{
		if (stream_isatty(STDERR)) {
			fwrite(STDERR, "\r\e[K$text");
		}
	}
}

function percent(float $share): string
{
	return round(100 * $share) . ' %';
}

function cell(mixed $value): string
{
	return match (true) {
		$value === null => '-',
		is_int($value) => number_format($value),
		is_float($value) => number_format($value, abs($value) < 10 ? 3 : (abs($value) < 1000 ? 1 : 0)),
		default => (string) $value,
	};
}
