--TEST--
mail(): results are those of plain PHP
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
require __DIR__ . '/../_lib/process.inc';

$folder = new_directory();
foreach ([0, 75, 1] as $code) {
    file_put_contents("$folder/sendmail$code", "#!/bin/sh\ncat > $folder/mail$code; exit $code\n");
    chmod("$folder/sendmail$code", 0755);
    run_php('
        require ' . var_export(__DIR__ . '/../_lib/same.inc', true) . ';
        same_as_plain([
            "mail" => fn() => mail("to@example.org", "Subject", "Text", "X-A: b", "-f from@example.org"),
            "wrong header" => fn() => mail("to@example.org", "Subject", "Text", ["A\n" => "b"]),
        ]);
    ', "-d sendmail_path=$folder/sendmail$code");
    echo md5_file("$folder/mail$code") === md5_file("$folder/mail0") ? "sent\n" : "other text\n";
}
?>
--EXPECT--
mail: true
wrong header: ValueError: Header name "A
" contains invalid characters

exit status 0
sent
mail: false
wrong header: ValueError: Header name "A
" contains invalid characters

exit status 0
sent
mail: false
wrong header: ValueError: Header name "A
" contains invalid characters

exit status 0
sent
