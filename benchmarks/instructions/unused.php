<?php
/* unused.php - many small reads and writes of files and sockets, without a coroutine. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

$path = tempnam(sys_get_temp_dir(), 'bench');
$text = str_repeat("a line of the file\n", 100);
for ($i = (int) $argv[1]; $i > 0; $i--) {
	file_put_contents($path, $text);
	$file = fopen($path, 'r+');
	while (fgets($file) !== false);
	fseek($file, 10);
	fwrite($file, 'text');
	fclose($file);
	file_get_contents($path);
	[$one, $other] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
	for ($message = 0; $message < 20; $message++) {
		fwrite($one, "question\n");
		fgets($other);
		fwrite($other, "answer\n");
		fread($one, 100);
	}
	fclose($one);
	fclose($other);
}
unlink($path);
