--TEST--
exec(): lines, results and exit codes are those of plain PHP
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';

/** What exec() returns and leaves in its arguments. */
function ran(string $command, array $lines = []): array
{
    $last = exec($command, $lines, $code);
    return [$last, $lines, $code];
}

/** The same as one word each, where it is long. */
function summary(array $result): array
{
    return [strlen($result[0]), count($result[1]), md5(serialize($result)), $result[2]];
}

same_as_plain(array_map(fn(Closure $call) => fn() => json_encode($call()), [
    'lines' => fn() => ran('printf "one\ntwo\n"'),
    'last line without a newline' => fn() => ran('printf "one\ntwo"'),
    'trailing white space goes' => fn() => ran('printf "a \t\r\nb\r\n c\v\f\n"'),
    'leading white space stays' => fn() => ran('printf "  a\n\tb\n"'),
    'empty lines stay' => fn() => ran('printf "\n\na\n\n"'),
    'no output' => fn() => ran(':'),
    'one newline' => fn() => ran('echo'),
    'appends' => fn() => ran('echo new', ['old']),
    'long lines' => fn() => summary(ran('head -c 30000 /dev/zero | tr "\0" x; echo; head -c 20001 /dev/zero | tr "\0" "y"')),
    'many lines' => fn() => summary(ran('seq 5000')),
    'binary' => fn() => summary(ran('printf "\001\377\200\0\n\376"')),
    'UTF-8' => fn() => ran('printf "žluťoučký\nкот\n"'),
    'errors stay apart' => fn() => ran('echo out; echo err 2>&1 >/dev/null'),
    'exit code 0' => fn() => ran('exit 0'),
    'exit code 1' => fn() => ran('echo x; exit 1'),
    'exit code 255' => fn() => ran('exit 255'),
    'killed' => fn() => ran('kill -9 $$'),
    'not found' => fn() => ran('/no/such/program 2>/dev/null'),
    'closes its output early' => fn() => ran('echo x; exec >&-; sleep 0.05; exit 7'),
    'folder' => function () {
        $before = getcwd();
        chdir('/');
        $result = ran('pwd');
        chdir($before);
        return $result;
    },
    'environment' => function () {
        putenv('SOMETHING=set');
        $result = ran('echo $SOMETHING');
        putenv('SOMETHING');
        return $result;
    },
    'no command' => fn() => ran(''),
    'NUL in the command' => fn() => ran("echo\0x"),
]));
?>
--EXPECTF--
lines: '["two",["one","two"],0]'
last line without a newline: '["two",["one","two"],0]'
trailing white space goes: '[" c",["a","b"," c"],0]'
leading white space stays: '["\\tb",["  a","\\tb"],0]'
empty lines stay: '["",["","","a",""],0]'
no output: '["",[],0]'
one newline: '["",[""],0]'
appends: '["new",["old","new"],0]'
long lines: '[20001,2,"dd473f85a73a90637fecf5785c1e630d",0]'
many lines: '[4,5000,"ae97192d90576ec2791d803152dc0ab9",0]'
binary: '[1,2,"cfa5b7e91f19f082967371a653b5eef1",0]'
UTF-8: '["\\u043a\\u043e\\u0442",["\\u017elu\\u0165ou\\u010dk\\u00fd","\\u043a\\u043e\\u0442"],0]'
errors stay apart: '["out",["out"],0]'
exit code 0: '["",[],0]'
exit code 1: '["x",["x"],1]'
exit code 255: '["",[],255]'
killed: '["",[],9]'
not found: '["",[],127]'
closes its output early: '["x",["x"],7]'
folder: '["\\/",["\\/"],0]'
environment: '["set",["set"],0]'
no command: ValueError: exec(): Argument #1 ($command) %s be empty
NUL in the command: ValueError: exec(): Argument #1 ($command) must not contain any null bytes
