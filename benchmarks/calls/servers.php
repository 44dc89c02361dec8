<?php
/* servers.php - the servers that the calls wait for, started when the first case needs them. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

foreach (['mariadb', 'nginx', 'postgresql', 'redis', 'dns'] as $server) {
	require_once __DIR__ . "/../../tests/_lib/$server.inc";
}
if (function_exists('pcntl_alarm')) {
	pcntl_alarm(0); // what ends a test that hangs would end a benchmark
}

final class Servers
{
	/** @var array<string, ?array> what the servers told of themselves */
	private array $told = [];
	private array $running = [];

	public function __construct(private readonly int $delay_ms)
	{
	}

	/* What the cases have to know of a server. Null when this machine does not have it. */
	public function tell(string $name): ?array
	{
		if (!array_key_exists($name, $this->told)) {
			$this->told[$name] = match ($name) {
				'' => [],
				'slow' => $this->start_slow(),
				'mariadb' => $this->start($name, \MariaDb::class),
				'postgresql' => $this->start($name, \PostgreSql::class),
				'redis' => $this->start($name, \RedisServer::class),
				'nginx' => $this->start_nginx(),
				'dns' => own_network_is_possible() ? [] : null,
			};
		}
		return $this->told[$name];
	}

	/* The command line that runs this one where the server is reachable. */
	public function reach(string $name, array $command): array
	{
		if ($name !== 'dns') {
			return $command;
		}
		$server = native_program(__DIR__ . '/slow_dns.c') . " $this->delay_ms";
		$words = 'nameserver 127.0.0.1\noptions timeout:5 attempts:1\n';
		$script = <<<END
			ip link set lo up
			configuration=$(mktemp)
			printf '$words' > \$configuration
			mount --bind \$configuration /etc/resolv.conf
			rm \$configuration
			$server > /dev/null &
			sleep 0.1
			exec "$@"
			END;
		return ['unshare', '-rmn', 'sh', '-c', $script, 'sh', ...$command];
	}

	public function stop(): void
	{
		$this->running = [];
	}

	private function start_slow(): array
	{
		$this->running['slow'] = $process = new Process([native_program(__DIR__ . '/slow_server.c'), (string) $this->delay_ms]);
		return ['port' => (int) $process->read_line(5.0), 'ftp_port' => (int) $process->read_line(5.0)];
	}

	/* @param class-string<\Server> $class */
	private function start(string $name, string $class): ?array
	{
		if ($class::missing() !== null) {
			return null;
		}
		$this->running[$name] = $server = new $class();
		$credentials = defined("$class::USER") ? [$class::USER, $class::PASSWORD, $class::DATABASE] : null;
		return ['port' => $server->port, 'credentials' => $credentials];
	}

	/* It sends 500,000 bytes a second. */
	private function start_nginx(): ?array
	{
		if (\Nginx::missing() !== null) {
			return null;
		}
		$this->running['nginx'] = $server = new \Nginx();
		$length = 500 * $this->delay_ms;
		$server->add('part', str_repeat('p', $length));
		return ['port' => $server->tls_port, 'certificate' => $server->certificate, 'length' => $length];
	}
}
