<?php
/* web_servers.php - PHP as it is served today, with configurations of our own: nginx with php-fpm, Apache with mod_php. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

/* A folder with a script for each path; removed with the object. */
final class WebRoot
{
	public readonly string $path;

	/* @param array<string, string> $scripts code by name, without ".php" */
	public function __construct(array $scripts)
	{
		$this->path = sys_get_temp_dir() . '/bench-web-' . bin2hex(random_bytes(6));
		mkdir($this->path);
		chmod($this->path, 0777);
		foreach ($scripts as $name => $code) {
			file_put_contents("$this->path/$name.php", "<?php\n$code\n");
		}
	}

	public function __destruct()
	{
		array_map(unlink(...), glob("$this->path/*"));
		rmdir($this->path);
	}

	public function write(string $name, string $text): string
	{
		file_put_contents("$this->path/$name", $text);
		return "$this->path/$name";
	}
}

/* A port that nobody listens on, for servers that have to be told one. */
function free_port(): int
{
	$socket = stream_socket_server('tcp://127.0.0.1:0');
	return (int) explode(':', stream_socket_get_name($socket, false))[1];
}

function wait_for_port(Server $server, float $seconds = 10.0): void
{
	for ($until = microtime(true) + $seconds; microtime(true) < $until; usleep(20_000)) {
		if (@fsockopen('127.0.0.1', $server->port())) {
			return;
		}
		if (!$server->is_running()) {
			break;
		}
	}
	throw new ProcessFailure('does not listen: ' . $server->failure());
}

/* Servers made of some processes, and a folder. */
abstract class ConfiguredServer implements Server
{
	protected readonly int $port;

	/* @var list<Process> */
	protected array $processes = [];

	public function __construct(protected readonly WebRoot $root)
	{
		$this->port = free_port();
	}

	public function port(): int
	{
		return $this->port;
	}

	public function pids(): array
	{
		return array_map(fn (Process $process) => $process->pid, $this->processes);
	}

	public function is_running(): bool
	{
		return !array_filter($this->processes, fn (Process $process) => !$process->is_running());
	}

	public function failure(): string
	{
		return implode("\n", array_map(fn (Process $process) => $process->failure('')->getMessage(), $this->processes));
	}

	public function stop(): void
	{
		foreach (array_reverse($this->processes) as $process) {
			$process->stop();
		}
	}
}

final class NginxWithFpm extends ConfiguredServer
{
	/* Core: the one all processes run on; null: any. Extensions: that PHP is to load, those that others need first. */
	public function __construct(WebRoot $root, int $workers, ?int $core, array $extensions = [])
	{
		parent::__construct($root);
		$settings = array_merge(...array_map(fn (string $name) => ['-d', "extension=$name"], $extensions ?: ['ctype']));
		$command = [self::fpm_binary(), '-n', ...$settings, '-F', '-y', $this->fpm_configuration($workers)];
		$this->processes[] = new Process($command, $core);
		$this->processes[] = new Process(['nginx', '-e', "{$root->path}/nginx-error.log", '-c', $this->nginx_configuration()], $core);
		wait_for_port($this);
	}

	public static function is_installed(): bool
	{
		return Peers::has_tool('nginx') && Peers::has_tool(self::fpm_binary());
	}

	private static function fpm_binary(): string
	{
		return 'php-fpm' . PHP_MAJOR_VERSION . '.' . PHP_MINOR_VERSION;
	}

	private function fpm_configuration(int $workers): string
	{
		return $this->root->write('fpm.conf', <<<CONF
			[global]
			error_log = {$this->root->path}/fpm.log
			daemonize = no
			[www]
			user = www-data
			group = www-data
			listen = {$this->root->path}/fpm.sock
			listen.backlog = 4096
			listen.mode = 0666
			pm = static
			pm.max_children = $workers
			CONF);
	}

	private function nginx_configuration(): string
	{
		return $this->root->write('nginx.conf', <<<CONF
			user www-data;
			daemon off;
			worker_processes 1;
			worker_rlimit_nofile 65536;
			pid {$this->root->path}/nginx.pid;
			events { worker_connections 30000; }
			http {
				access_log off;
				keepalive_timeout 60s;
				keepalive_requests 100000000;
				fastcgi_keep_conn on;
				client_body_temp_path {$this->root->path};
				fastcgi_temp_path {$this->root->path};
				upstream php { server unix:{$this->root->path}/fpm.sock; keepalive 64; }
				server {
					listen 127.0.0.1:$this->port backlog=4096;
					root {$this->root->path};
					location ~ \\.php$ {
						fastcgi_pass php;
						fastcgi_param SCRIPT_FILENAME \$document_root\$fastcgi_script_name;
						fastcgi_param REQUEST_METHOD \$request_method;
						fastcgi_param QUERY_STRING \$query_string;
					}
				}
			}
			CONF);
	}
}

/* In a session of its own: when Apache ends it sends the signal to its whole process group. */
final class ApacheWithPhp extends ConfiguredServer
{
	public function __construct(WebRoot $root, int $workers, ?int $core)
	{
		parent::__construct($root);
		$this->processes[] = new Process(['setsid', 'apache2', '-D', 'FOREGROUND', '-f', $this->configuration($workers)], $core);
		wait_for_port($this);
	}

	public static function is_installed(): bool
	{
		return Peers::has_tool('apache2') && is_file(self::php_module());
	}

	private static function php_module(): string
	{
		return '/usr/lib/apache2/modules/libphp' . PHP_MAJOR_VERSION . '.' . PHP_MINOR_VERSION . '.so';
	}

	private function configuration(int $workers): string
	{
		$module = self::php_module();
		return $this->root->write('apache.conf', <<<CONF
			ServerRoot {$this->root->path}
			ServerName 127.0.0.1
			PidFile {$this->root->path}/apache.pid
			DefaultRuntimeDir {$this->root->path}
			ErrorLog {$this->root->path}/apache.log
			Listen 127.0.0.1:$this->port
			ListenBackLog 4096
			LoadModule mpm_prefork_module /usr/lib/apache2/modules/mod_mpm_prefork.so
			LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
			LoadModule php_module $module
			User www-data
			Group www-data
			DocumentRoot {$this->root->path}
			<Directory {$this->root->path}>
				Require all granted
			</Directory>
			<FilesMatch "\\.php$">
				SetHandler application/x-httpd-php
			</FilesMatch>
			KeepAlive On
			KeepAliveTimeout 60
			MaxKeepAliveRequests 0
			StartServers $workers
			MinSpareServers 1
			MaxSpareServers $workers
			ServerLimit $workers
			MaxRequestWorkers $workers
			CONF);
	}
}
