<?php
/* hold_locks.php - locks files, and lets each go a fixed time after it is told to: hold_locks.php MILLISECONDS FILE... */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

$delay_ns = (int) $argv[1] * 1_000_000;
$held = [];
foreach (array_slice($argv, 2) as $path) {
	$held[] = $file = fopen($path, 'c');
	flock($file, LOCK_EX);
}
echo "ready\n";

/* Input: the numbers of files, one a line. Whoever came first is due first. */
$due = [];
stream_set_blocking(STDIN, false);
while (!feof(STDIN)) {
	$read = [STDIN];
	$none = null;
	$rest = $due ? max(0, reset($due) - hrtime(true)) : 60_000_000_000;
	if (stream_select($read, $none, $none, 0, intdiv($rest, 1000))) {
		while (($line = fgets(STDIN)) !== false) {
			$due[(int) $line] = hrtime(true) + $delay_ns;
		}
	}
	while ($due && reset($due) <= hrtime(true)) {
		flock($held[key($due)], LOCK_UN);
		unset($due[key($due)]);
	}
}
