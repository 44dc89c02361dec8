<?php
/* servers.php - nginx and PHP-FPM with configurations of their own, in a folder of their own, on the loopback device. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

final class WebServers
{
	public readonly string $address;
	private readonly string $folder;
	private readonly Process $fpm;
	private readonly Process $nginx;

	/* fpm: the binary; module: arguments that load the extension */
	public function __construct(string $fpm, array $module, private readonly int $workers)
	{
		$this->folder = sys_get_temp_dir() . '/' . uniqid('fpm', true);
		mkdir("$this->folder/sessions", 0700, true);
		$port = self::free_port();
		$this->address = "127.0.0.1:$port";
		file_put_contents("$this->folder/fpm.conf", $this->fpm_configuration());
		file_put_contents("$this->folder/nginx.conf", $this->nginx_configuration($port));
		$as_root = posix_geteuid() === 0 ? ['-R'] : [];
		$this->fpm = new Process([$fpm, '-n', ...$module, ...$as_root, '-F', '-y', "$this->folder/fpm.conf"]);
		$this->wait_for(fn () => count($this->worker_pids()) === $workers, $this->fpm);
		$nginx = self::find('nginx') ?? throw new Failure('nginx is not installed');
		$this->nginx = new Process([$nginx, '-p', $this->folder, '-e', "$this->folder/nginx.log", '-c', "$this->folder/nginx.conf"]);
		$this->wait_for(fn () => @stream_socket_client("tcp://$this->address"), $this->nginx);
	}

	public function __destruct()
	{
		isset($this->nginx) && $this->nginx->stop();
		isset($this->fpm) && $this->fpm->stop();
		exec('rm -rf ' . escapeshellarg($this->folder));
	}

	/** @return list<int> */
	public function worker_pids(): array
	{
		$pid = $this->fpm->pid;
		return array_map(intval(...), preg_split('/ /', (string) @file_get_contents("/proc/$pid/task/$pid/children"), -1, PREG_SPLIT_NO_EMPTY));
	}

	/* What PHP-FPM found worth telling of its workers. */
	public function log(): string
	{
		return trim((string) @file_get_contents("$this->folder/fpm.log"));
	}

	private function wait_for(callable $happens, Process $process): void
	{
		for ($i = 0; !$happens(); $i++) {
			if ($i === 1000 || !$process->is_running()) {
				throw $process->failure('does not start: ' . $this->log());
			}
			usleep(10_000);
		}
	}

	private function fpm_configuration(): string
	{
		$user = posix_geteuid() === 0 ? "user = root\ngroup = root\n" : '';
		return <<<END
			[global]
			error_log = $this->folder/fpm.log
			log_level = warning
			daemonize = no
			[site]
			listen = $this->folder/fpm.socket
			listen.backlog = 511
			pm = static
			pm.max_children = $this->workers
			php_admin_value[session.save_path] = $this->folder/sessions
			php_admin_value[session.use_strict_mode] = 0
			php_admin_value[error_log] = /dev/null
			php_admin_flag[display_errors] = on
			php_admin_flag[html_errors] = off
			php_admin_value[default_socket_timeout] = 20
			php_admin_value[max_execution_time] = 0
			$user
			END;
	}

	private function nginx_configuration(int $port): string
	{
		$user = posix_geteuid() === 0 ? 'user root;' : '';
		$site = __DIR__ . '/site';
		return <<<END
			$user
			worker_processes 1;
			daemon off;
			pid $this->folder/nginx.pid;
			error_log $this->folder/nginx.log;
			events { worker_connections 1024; }
			http {
				access_log off;
				client_body_temp_path $this->folder/body;
				fastcgi_temp_path $this->folder/fastcgi;
				proxy_temp_path $this->folder/proxy;
				uwsgi_temp_path $this->folder/uwsgi;
				scgi_temp_path $this->folder/scgi;
				server {
					listen 127.0.0.1:$port backlog=511;
					root $site;
					location = /file.txt { }
					location / {
						fastcgi_pass unix:$this->folder/fpm.socket;
						fastcgi_param SCRIPT_FILENAME $site/index.php;
						fastcgi_param REQUEST_METHOD \$request_method;
						fastcgi_param REQUEST_URI \$request_uri;
						fastcgi_param QUERY_STRING \$query_string;
						fastcgi_param SERVER_PORT \$server_port;
					}
				}
			}
			END;
	}

	private static function free_port(): int
	{
		$listener = stream_socket_server('tcp://127.0.0.1:0');
		return (int) explode(':', stream_socket_get_name($listener, false))[1];
	}

	public static function find(string $name): ?string
	{
		foreach (['/usr/sbin', '/usr/local/sbin', PHP_BINDIR, ...explode(':', (string) getenv('PATH'))] as $folder) {
			if (is_executable("$folder/$name")) {
				return "$folder/$name";
			}
		}
		return null;
	}
}
