<?php
/* web_servers.php - PHP as it is served today, with configurations of our own: nginx with php-fpm, Apache with mod_php. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

/* A folder for what a server writes, and the documents that it serves: scripts in there, or another folder. Removed with the object. */
final class WebRoot
{
	public readonly string $path;
	public readonly string $documents;

	/* @param array<string, string> $scripts code by name, without ".php" */
	public function __construct(array $scripts, ?string $documents = null)
	{
		$this->path = sys_get_temp_dir() . '/bench-web-' . bin2hex(random_bytes(6));
		$this->documents = $documents ?? $this->path;
		mkdir($this->path);
		chmod($this->path, 0777);
		foreach ($scripts as $name => $code) {
			$this->write("$name.php", "<?php\n$code\n");
		}
	}

	public function __destruct()
	{
		exec('rm -rf ' . escapeshellarg($this->path));
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

/* Also where users have no path to. */
function find_program(string $name): ?string
{
	foreach ([...explode(':', (string) getenv('PATH')), '/usr/sbin', '/usr/local/sbin', PHP_BINDIR] as $folder) {
		if (is_executable("$folder/$name")) {
			return "$folder/$name";
		}
	}
	return null;
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

	/** @return list<int> children of the first process */
	public function worker_pids(): array
	{
		$pid = $this->processes[0]->pid;
		$children = (string) @file_get_contents("/proc/$pid/task/$pid/children");
		return array_map(intval(...), preg_split('/ /', $children, -1, PREG_SPLIT_NO_EMPTY));
	}

	/* Forking hundreds takes a while. */
	protected function wait_for_workers(int $count): void
	{
		for ($i = 0; count($this->worker_pids()) < $count; $i++) {
			if ($i === 2000 || !$this->is_running()) {
				throw new ProcessFailure('the workers do not start: ' . $this->failure() . $this->log());
			}
			usleep(10_000);
		}
	}

	/* What the server found worth telling. */
	abstract public function log(): string;

	/* One that has to be killed leaves its children behind. */
	public function stop(): void
	{
		$children = array_diff(processes_of($this), $this->pids());
		foreach (array_reverse($this->processes) as $process) {
			$process->stop(seconds: 20.0);
		}
		foreach ($children as $pid) {
			posix_kill($pid, SIGKILL);
		}
	}
}

/* Requests for what is no file are for index.php. Its log is what PHP-FPM found worth telling of its workers. */
final class NginxWithFpm extends ConfiguredServer
{
	/*
	 * Core: the one all processes run on; null: any. Arguments: for the command line of PHP-FPM, which reads no php.ini.
	 * Settings: lines of the pool.
	 */
	public function __construct(
		WebRoot $root,
		private readonly int $workers,
		?int $core,
		array $arguments = [],
		array $settings = [],
		?string $fpm = null,
	) {
		parent::__construct($root);
		$as_root = posix_geteuid() === 0 ? ['-R'] : [];
		$fpm ??= self::fpm() ?? throw new Failure('PHP-FPM is not installed');
		$nginx = find_program('nginx') ?? throw new Failure('nginx is not installed');
		$this->processes[] = new Process([$fpm, '-n', ...$arguments, ...$as_root, '-F', '-y', $this->fpm_configuration($settings)], $core);
		$this->wait_for_workers($this->workers);
		$this->processes[] = new Process([$nginx, '-p', $root->path, '-e', "$root->path/nginx.log", '-c', $this->nginx_configuration()], $core);
		wait_for_port($this);
	}

	public static function is_installed(): bool
	{
		return find_program('nginx') !== null && self::fpm() !== null;
	}

	/* What loads these extensions, those that others need first, and opcache, as PHP is served today. */
	public static function with_extensions(string ...$names): array
	{
		$settings = ['zend_extension=opcache', ...array_map(fn (string $name) => "extension=$name", $names)];
		return array_merge(...array_map(fn (string $setting) => ['-d', $setting], $settings));
	}

	public function log(): string
	{
		return trim((string) @file_get_contents("{$this->root->path}/fpm.log"));
	}

	private static function fpm(): ?string
	{
		return find_program('php-fpm' . PHP_MAJOR_VERSION . '.' . PHP_MINOR_VERSION) ?? find_program('php-fpm');
	}

	private function fpm_configuration(array $settings): string
	{
		$more = implode("\n", array_map(fn (string $name, string $value) => "$name = $value", array_keys($settings), $settings));
		$user = posix_geteuid() === 0 ? "user = root\ngroup = root" : '';
		return $this->root->write('fpm.conf', <<<CONF
			[global]
			error_log = {$this->root->path}/fpm.log
			log_level = warning
			daemonize = no
			[www]
			listen = {$this->root->path}/fpm.sock
			listen.backlog = 4096
			pm = static
			pm.max_children = $this->workers
			$user
			$more
			CONF);
	}

	/*
	 * Connections to PHP-FPM are not kept, which is nginx's default: a worker serves one connection at a time, so a kept one
	 * would be used again for whoever asks next, while all that wait for another worker starve.
	 */
	private function nginx_configuration(): string
	{
		$user = posix_geteuid() === 0 ? 'user root;' : '';
		$folder = $this->root->path;
		return $this->root->write('nginx.conf', <<<CONF
			$user
			daemon off;
			worker_processes 1;
			worker_rlimit_nofile 65536;
			pid $folder/nginx.pid;
			error_log $folder/nginx.log;
			events { worker_connections 30000; }
			http {
				access_log off;
				keepalive_timeout 60s;
				keepalive_requests 100000000;
				client_body_temp_path $folder/body;
				fastcgi_temp_path $folder/fastcgi;
				proxy_temp_path $folder/proxy;
				uwsgi_temp_path $folder/uwsgi;
				scgi_temp_path $folder/scgi;
				server {
					listen 127.0.0.1:$this->port backlog=4096;
					root {$this->root->documents};
					location / { try_files \$uri /index.php?\$query_string; }
					location ~ \\.php$ {
						fastcgi_pass unix:$folder/fpm.sock;
						fastcgi_param SCRIPT_FILENAME \$document_root\$fastcgi_script_name;
						fastcgi_param REQUEST_METHOD \$request_method;
						fastcgi_param REQUEST_URI \$request_uri;
						fastcgi_param QUERY_STRING \$query_string;
						fastcgi_param SERVER_PORT \$server_port;
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
		$this->processes[] = new Process(['setsid', find_program('apache2'), '-D', 'FOREGROUND', '-f', $this->configuration($workers)], $core);
		wait_for_port($this);
		$this->wait_for_workers($workers);
	}

	public function log(): string
	{
		return trim((string) @file_get_contents("{$this->root->path}/apache.log"));
	}

	public static function is_installed(): bool
	{
		return find_program('apache2') !== null && is_file(self::php_module());
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
