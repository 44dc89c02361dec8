<?php
/* native.php - compiles the C programs of the benchmarks when they are needed. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

/* Returns the path of the program built from this source; it is built again when the source is newer. */
function native_program(string $source): string
{
	$folder = dirname(__DIR__) . '/build';
	$program = $folder . '/' . basename(dirname($source)) . '-' . basename($source, '.c');
	$newest = max(array_map(filemtime(...), [$source, ...glob(__DIR__ . '/*.h')]));
	if (is_file($program) && filemtime($program) >= $newest) {
		return $program;
	}
	if (!is_dir($folder)) {
		mkdir($folder);
	}
	$compiler = getenv('CC') ?: 'cc';
	$files = escapeshellarg($program) . ' ' . escapeshellarg($source);
	exec("$compiler -std=gnu11 -O2 -Wall -Wextra -o $files 2>&1", $output, $status);
	if ($status !== 0) {
		throw new Failure("cannot compile $source:\n" . implode("\n", $output));
	}
	return $program;
}
