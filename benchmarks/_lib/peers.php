<?php
/* peers.php - how programs in other languages, and PHP libraries that are compared with, are made ready to run. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

/* Of everything that a benchmark compares with. What a machine does not have is left out, and said. */
final class Peers
{
	private const TOOLS = ['go' => 'go', 'mjs' => 'node', 'py' => 'python3', 'c' => 'cc'];
	private const LIBRARIES = ['revolt/event-loop' => '^1.0'];

	/*
	 * The command that runs a program written for a peer, by the suffix of its name; null when the machine has not what
	 * it needs.
	 */
	public static function command(Bench $bench, string $source, string ...$arguments): ?array
	{
		$suffix = pathinfo($source, PATHINFO_EXTENSION);
		$tool = self::TOOLS[$suffix];
		if (!self::has_tool($tool)) {
			$bench->note_once("Left out: $tool is not installed.");
			return null;
		}
		return match ($suffix) {
			'go' => [self::go_program($source), ...$arguments],
			'mjs' => ['node', $source, ...$arguments],
			'py' => ['python3', '-S', $source, ...$arguments],
			'c' => [native_program($source), ...$arguments],
		};
	}

	/* A script on stock PHP that uses the libraries below; it is given the path of their autoloader first. */
	public static function library_command(Bench $bench, string $script, string ...$arguments): ?array
	{
		$folder = self::folder('libraries');
		if (!is_file("$folder/vendor/autoload.php")) {
			file_put_contents("$folder/composer.json", json_encode(['require' => self::LIBRARIES], JSON_PRETTY_PRINT));
			exec('composer install --quiet --no-interaction --no-cache --working-dir=' . escapeshellarg($folder) . ' 2>&1', $output, $status);
			if ($status !== 0) {
				$bench->note_once('Left out: composer cannot install ' . implode(', ', array_keys(self::LIBRARIES)) . '.');
				return null;
			}
		}
		return $bench->php->stock($script, "$folder/vendor/autoload.php", ...$arguments);
	}

	public static function has_tool(string $name): bool
	{
		return trim((string) shell_exec('command -v ' . escapeshellarg($name) . ' 2>/dev/null')) !== '';
	}

	/* "go1.19.8", "v20.20.2": for the description of a result. */
	public static function versions(): array
	{
		$versions = [];
		foreach (['go' => 'go version', 'node' => 'node --version', 'python3' => 'python3 --version'] as $tool => $command) {
			if (self::has_tool($tool)) {
				preg_match('/\d+(\.\d+)+/', (string) shell_exec("$command 2>&1"), $match);
				$versions[$tool] = $match[0] ?? '?';
			}
		}
		return $versions;
	}

	private static function go_program(string $source): string
	{
		$program = self::folder('') . basename(dirname($source)) . '-' . basename($source, '.go') . '-go';
		$packages = __DIR__ . '/go';
		$newest = max(array_map(filemtime(...), [$source, ...glob("$packages/src/*/*.go")]));
		if (!is_file($program) || filemtime($program) < $newest) {
			$files = escapeshellarg($program) . ' ' . escapeshellarg($source);
			exec('GO111MODULE=off GOFLAGS= GOPATH=' . escapeshellarg($packages) . " go build -o $files 2>&1", $output, $status);
			if ($status !== 0) {
				throw new Failure("cannot compile $source:\n" . implode("\n", $output));
			}
		}
		return $program;
	}

	private static function folder(string $name): string
	{
		$folder = dirname(__DIR__) . "/build/$name";
		if (!is_dir($folder)) {
			mkdir($folder, recursive: true);
		}
		return $folder;
	}
}
