<?php
/* load.php - many clients at a bounded rate; each answer is checked: load.php ADDRESS REQUESTS PER-SECOND CLIENTS */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

use function Async\{await, delay, spawn};

/* Kinds of pages, how often they are asked for, and what their answer is: a text, or a pattern of an error. */
const PAGES = [
	'plain' => [10, 'plain %d'],
	'long' => [1, null],
	'failing' => [2, '/^200 .*Uncaught RuntimeException: failing %d /s'],
	'session' => [4, null],
	'sockets' => [5, null],
	'pages' => [2, 'file file file %d'],
	'channel' => [5, null],
	'caught' => [5, 'caught %d'],
	'uncaught' => [3, '/^200 .*Uncaught RuntimeException: uncaught %d /s'],
	'exits' => [3, 'exits %d'],
	'memory' => [2, '/^200 memory %d .*Allowed memory size of 16777216 bytes exhausted/s'],
	'buffers' => [4, null],
	'session_in_coroutine' => [4, null],
	'left_over' => [3, 'left over %d'],
	'aborted' => [2, null],
	'timers' => [3, 'timers %d'],
];

final class Clients
{
	private array $kinds = [];
	private float $next_start;
	private array $figures = ['asked' => 0, 'answered' => 0, 'aborted' => 0, 'errors' => [], 'done' => []];

	public function __construct(private readonly string $address, private readonly int $requests, private readonly float $rate)
	{
		foreach (PAGES as $kind => [$weight]) {
			array_push($this->kinds, ...array_fill(0, $weight, $kind));
		}
		$this->next_start = microtime(true);
	}

	public function run(int $clients): void
	{
		$reporter = spawn(function () {
			while (true) {
				$this->report();
				delay(1000);
			}
		});
		$all = array_map(fn (int $client) => spawn($this->client(...), $client), range(1, $clients));
		array_map(await(...), $all);
		$reporter->cancel();
		$this->report(['finished' => true]);
	}

	private function report(array $more = []): void
	{
		echo json_encode($this->figures + $more), "\n";
	}

	/* One visitor with a session of its own. */
	private function client(int $client): void
	{
		$visits = 0;
		while ($this->figures['asked'] < $this->requests) {
			$number = ++$this->figures['asked'];
			$this->wait_for_slot();
			$kind = $this->kinds[random_int(0, count($this->kinds) - 1)];
			$is_session = str_starts_with($kind, 'session');
			$visits += (int) $is_session;
			try {
				$complaint = $kind === 'aborted' ? $this->abort($number) : $this->visit($kind, $number, $client, $visits);
			} catch (Throwable $error) {
				$complaint = $error->getMessage();
			}
			$this->figures['done'][$kind] = ($this->figures['done'][$kind] ?? 0) + 1;
			$complaint !== null && count($this->figures['errors']) < 20 && $this->figures['errors'][] = "$kind: $complaint";
		}
	}

	private function wait_for_slot(): void
	{
		$this->next_start = max($this->next_start + 1 / $this->rate, microtime(true) - 1);
		$rest = $this->next_start - microtime(true);
		$rest > 0 && usleep((int) ($rest * 1e6));
	}

	/** @return resource */
	private function ask(string $kind, int $number, string $header = '')
	{
		$connection = stream_socket_client("tcp://$this->address", timeout: 30);
		fwrite($connection, "GET /$kind?n=$number HTTP/1.0\r\n$header\r\n");
		return $connection;
	}

	private function abort(int $number): ?string
	{
		$connection = $this->ask('aborted', $number);
		$is_answered = fread($connection, 100) !== '';
		fclose($connection);
		$this->figures['aborted']++;
		return $is_answered ? null : 'no answer';
	}

	private function visit(string $kind, int $number, int $client, int $visits): ?string
	{
		$answer = (string) stream_get_contents($this->ask($kind, $number, "Cookie: PHPSESSID=client$client\r\n"));
		[$header, $body] = explode("\r\n\r\n", $answer, 2) + ['', ''];
		$status = substr($header, 9, 3);
		$this->figures['answered']++;
		$expected = $this->expected($kind, $number, $visits);
		$is_right = $expected[0] === '/' ? preg_match($expected, "$status $body") : "$status $body" === "200 $expected";
		return $is_right ? null : "request $number got " . json_encode(substr("$status $body", 0, 300));
	}

	private function expected(string $kind, int $n, int $visits): string
	{
		return match ($kind) {
			'long' => str_repeat(sprintf('%08d', $n), 20_000),
			'session', 'session_in_coroutine' => "visit $visits",
			'sockets' => 'sockets ' . $n * 6,
			'channel' => 'channel ' . (10 * $n + 45),
			'buffers' => 'BUFFERS ' . implode('', array_map(fn ($i) => str_repeat($i * $n . ' ', 3), [1, 2, 3])),
			default => sprintf(PAGES[$kind][1], $n),
		};
	}
}

[, $address, $requests, $rate, $clients] = $argv;
(new Clients($address, (int) $requests, (float) $rate))->run((int) $clients);
