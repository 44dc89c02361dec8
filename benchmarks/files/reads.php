<?php
/* reads.php - reads small files that are in memory: as plain PHP, or inside a coroutine. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

use function Async\{await, spawn};

require __DIR__ . '/../_lib/child.php';

[, $case, $flow, $count] = $argv;
$count = (int) $count;
$path = tempnam(sys_get_temp_dir(), 'bench');
file_put_contents($path, $case === 'include' ? '<?php return ' . var_export(range(1, 500), true) . ';' : str_repeat(str_repeat('x', 63) . "\n", 64));
$file = fopen($path, 'r');

/* Each makes so many operations. */
$cases = [
	'fread' => function (int $count) use ($file): void {
		for ($i = 0; $i < $count; $i++) {
			fseek($file, 0);
			fread($file, 4096);
		}
	},
	'file_get_contents' => function (int $count) use ($path): void {
		for ($i = 0; $i < $count; $i++) {
			file_get_contents($path);
		}
	},
	'fgets' => function (int $count) use ($file): void {
		for ($i = 0; $i < $count; $i++) {
			fseek($file, 0);
			while (fgets($file) !== false);
		}
	},
	'copy' => function (int $count) use ($path): void {
		for ($i = 0; $i < $count; $i++) {
			copy($path, "$path.copy");
		}
	},
	'include' => function (int $count) use ($path): void {
		for ($i = 0; $i < $count; $i++) {
			include $path;
		}
	},
];
$measure = function () use ($cases, $case, $count): void {
	$cases[$case](intdiv($count, 20));
	$clock = new Bench\Clock();
	$cases[$case]($count);
	Bench\report($clock->per_operation($count));
};
$flow === 'coroutine' ? await(spawn($measure)) : $measure();
array_map(unlink(...), glob("$path*"));
