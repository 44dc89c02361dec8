--TEST--
shell_exec(), system(), passthru(): output, results and exit codes are those of plain PHP
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';

/** What a call prints and returns. */
function printed(Closure $call): string
{
    ob_start();
    $result = $call();
    return json_encode([ob_get_clean(), $result], JSON_INVALID_UTF8_SUBSTITUTE);
}

/** What system() or passthru() print, return, and leave in their argument. */
function ran(string $function, string $command): string
{
    return printed(function () use ($function, $command) {
        $result = $function($command, $code);
        return [$result, $code];
    });
}

$commands = [
    'lines' => 'printf "one\ntwo \n"',
    'no last newline' => 'printf "one\n two"',
    'no output' => ':',
    'empty lines' => 'printf "\n\na\n\n"',
    'binary' => 'printf "a\0b\377\n"',
    'exit code' => 'echo x; exit 42',
    'killed' => 'kill -15 $$',
    'not found' => '/no/such/program 2>/dev/null',
];
$calls = [];
foreach ($commands as $name => $command) {
    $calls["system, $name"] = fn() => ran('system', $command);
    $calls["passthru, $name"] = fn() => ran('passthru', $command);
    $calls["shell_exec, $name"] = fn() => json_encode(shell_exec($command), JSON_INVALID_UTF8_SUBSTITUTE);
}
$calls['backticks'] = fn() => `echo in; exit 3`;
foreach (['system', 'passthru'] as $function) {
    $calls["$function, long"] = fn() => md5(ran($function, 'seq 20000'));
    $calls["$function, nothing"] = fn() => $function('');
}
$calls['shell_exec, long'] = fn() => md5(shell_exec('seq 20000'));
$calls['shell_exec, nothing'] = fn() => shell_exec('');
same_as_plain($calls);
?>
--EXPECTF--
system, lines: '["one\\ntwo \\n",["two",0]]'
passthru, lines: '["one\\ntwo \\n",[null,0]]'
shell_exec, lines: '"one\\ntwo \\n"'
system, no last newline: '["one\\n two",[" two",0]]'
passthru, no last newline: '["one\\n two",[null,0]]'
shell_exec, no last newline: '"one\\n two"'
system, no output: '["",["",0]]'
passthru, no output: '["",[null,0]]'
shell_exec, no output: 'null'
system, empty lines: '["\\n\\na\\n\\n",["",0]]'
passthru, empty lines: '["\\n\\na\\n\\n",[null,0]]'
shell_exec, empty lines: '"\\n\\na\\n\\n"'
system, binary: '["a\\u0000b\\ufffd\\n",["a\\u0000b\\ufffd",0]]'
passthru, binary: '["a\\u0000b\\ufffd\\n",[null,0]]'
shell_exec, binary: '"a\\u0000b\\ufffd\\n"'
system, exit code: '["x\\n",["x",42]]'
passthru, exit code: '["x\\n",[null,42]]'
shell_exec, exit code: '"x\\n"'
system, killed: '["",["",15]]'
passthru, killed: '["",[null,15]]'
shell_exec, killed: 'null'
system, not found: '["",["",127]]'
passthru, not found: '["",[null,127]]'
shell_exec, not found: 'null'
backticks: 3 bytes ba8d2b9408ed255ee92a112fe7ba59be
system, long: '956a8dc05ab55978f6bac8fb6a96b5bc'
system, nothing: ValueError: system(): Argument #1 ($command) %s be empty
passthru, long: 'd5a505741f6f593407c64d15c348c9c2'
passthru, nothing: ValueError: passthru(): Argument #1 ($command) %s be empty
shell_exec, long: 'e071f707df7bbeee2a6a1eb48011ddd0'
shell_exec, nothing: ValueError: shell_exec(): Argument #1 ($command) %s be empty
