<?php
/* process.php - starts the measured processes, each fresh, and gets their figures back. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

/* A measured process died, hung or printed no figures. */
final class ProcessFailure extends \RuntimeException
{
}

/* The PHP under test, with and without the extension. */
final class Php
{
	private const MODULE = 'true_async';

	/* Path for -d extension=, '' when this PHP loads the module by itself, null when there is none. */
	private readonly ?string $module;

	public function __construct(
		private readonly string $binary,
		string $module,
		private readonly array $ini,
	) {
		$this->module = $module !== '' ? $this->checked_path($module) : $this->find_module();
	}

	public function has_module(): bool
	{
		return $this->module !== null;
	}

	public function describe(): string
	{
		$version = $this->evaluate('echo PHP_VERSION, PHP_ZTS ? " ZTS" : " NTS", PHP_DEBUG ? " debug" : "";');
		$module = match ($this->module) {
			null => 'no module true_async found: only the references are measured',
			'' => 'module true_async as configured',
			default => 'module ' . basename($this->module),
		};
		return "PHP $version, $module" . ($this->ini ? ', ' . implode(' ', $this->ini) : '');
	}

	/* The command line of a script that runs with the extension. */
	public function with_module(string $script, string ...$arguments): array
	{
		return $this->command($this->module_arguments(), $script, $arguments);
	}

	/* What a command line needs to load the extension. */
	public function module_arguments(): array
	{
		if ($this->module === null) {
			throw new ProcessFailure('the module is not built');
		}
		return $this->module === '' ? [] : ['-d', "extension=$this->module"];
	}

	/* The command line of the same PHP as users have it today. */
	public function stock(string $script, string ...$arguments): array
	{
		return $this->command([], $script, $arguments);
	}

	private function command(array $load, string $script, array $arguments): array
	{
		$settings = ['memory_limit=-1', 'display_errors=stderr', 'xdebug.mode=off', ...$this->ini];
		$flags = array_merge(...array_map(fn (string $setting) => ['-d', $setting], $settings));
		return [$this->binary, ...$flags, ...$load, $script, ...$arguments];
	}

	private function checked_path(string $module): string
	{
		return realpath($module) ?: throw new Failure("no module at $module");
	}

	private function find_module(): ?string
	{
		$root = dirname(__DIR__, 2);
		$built = "$root/modules/" . self::MODULE . '.so';
		if (is_file($built)) {
			return $built;
		}
		if ($this->evaluate('echo (int) extension_loaded("' . self::MODULE . '");') === '1') {
			return '';
		}
		$installed = $this->evaluate('echo ini_get("extension_dir");') . '/' . self::MODULE . '.so';
		return is_file($installed) ? $installed : null;
	}

	private function evaluate(string $code): string
	{
		return (string) shell_exec(escapeshellarg($this->binary) . ' -r ' . escapeshellarg($code) . ' 2>/dev/null');
	}
}

/* A running child. Its standard output can be read line by line; it is ended by its pid. */
final class Process
{
	public readonly int $pid;

	/** @var resource */
	public readonly mixed $output;

	/** @var resource */
	private readonly mixed $handle;

	/** @var resource */
	private readonly mixed $errors;

	private ?int $status = null;

	/* core: pin the process to this CPU; null: let it float. */
	public function __construct(private readonly array $command, ?int $core = null)
	{
		$pinned = $core === null ? $command : ['taskset', '-c', (string) $core, ...$command];
		$this->errors = tmpfile();
		$this->handle = proc_open($pinned, [['file', '/dev/null', 'r'], ['pipe', 'w'], $this->errors], $pipes);
		if (!is_resource($this->handle)) {
			throw new Failure('cannot start ' . $command[0]);
		}
		$this->output = $pipes[1];
		$this->pid = proc_get_status($this->handle)['pid'];
	}

	/* Not killed at once: servers have children of their own to end. */
	public function __destruct()
	{
		$this->stop();
	}

	/* Waits for one line; fails when it does not come in time. */
	public function read_line(float $seconds): string
	{
		$read = [$this->output];
		$none = null;
		if (!stream_select($read, $none, $none, (int) $seconds, (int) (fmod($seconds, 1) * 1e6))) {
			throw $this->failure("printed nothing within $seconds s");
		}
		$line = fgets($this->output);
		return $line === false ? throw $this->failure('ended early') : rtrim($line);
	}

	public function is_running(): bool
	{
		if ($this->status !== null) {
			return false;
		}
		$status = proc_get_status($this->handle);
		if (!$status['running']) {
			$this->status = $status['signaled'] ? 128 + $status['termsig'] : $status['exitcode'];
		}
		return $status['running'];
	}

	public function signal(int $number): void
	{
		if ($this->is_running()) {
			proc_terminate($this->handle, $number);
		}
	}

	/* Ends the process and waits until it is gone; one that does not end in time is killed. */
	public function stop(int $signal = 15, float $seconds = 5.0): void
	{
		$this->signal($signal);
		$this->wait($seconds);
	}

	/* Returns the exit status, 128 + n after a signal. A process that takes longer is killed: null. */
	public function wait(float $seconds): ?int
	{
		$until = microtime(true) + $seconds;
		while ($this->is_running()) {
			if (microtime(true) > $until) {
				$this->signal(9);
				return null;
			}
			usleep(2000);
		}
		return $this->status;
	}

	public function errors(): string
	{
		fseek($this->errors, 0);
		return trim((string) stream_get_contents($this->errors));
	}

	public function failure(string $what): ProcessFailure
	{
		$command = implode(' ', array_map(basename(...), array_slice($this->command, -3)));
		$status = $this->is_running() ? '' : " (status $this->status)";
		$errors = implode("\n    ", array_slice(explode("\n", $this->errors()), -5));
		return new ProcessFailure("$command $what$status" . ($errors === '' ? '' : "\n    $errors"));
	}
}

/*
 * Runs a command to its end and returns the figures it printed as one line of JSON, its last line. Meanwhile: called about
 * every half second as long as it runs.
 */
function measure(array $command, ?int $core = null, float $seconds = 120.0, ?callable $meanwhile = null): array
{
	$process = new Process($command, $core);
	stream_set_blocking($process->output, false);
	$until = microtime(true) + $seconds;
	$text = '';
	while (!feof($process->output)) {
		$read = [$process->output];
		$none = null;
		if (microtime(true) > $until) {
			$process->stop(9);
			throw $process->failure("took longer than $seconds s");
		}
		if (stream_select($read, $none, $none, 0, 500_000)) {
			$text .= fread($process->output, 65536);
		} elseif ($meanwhile !== null) {
			$meanwhile();
		}
	}
	$status = $process->wait(10.0);
	$lines = explode("\n", trim($text));
	$figures = json_decode(end($lines), true);
	if ($status !== 0 || !is_array($figures)) {
		throw $process->failure('failed');
	}
	return $figures;
}
