--TEST--
mail(): a coroutine that waits for the program that sends it lets the others run
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
require __DIR__ . '/../_lib/process.inc';

$folder = new_directory();
file_put_contents("$folder/sendmail", "#!/bin/sh\ncat > $folder/mail; echo started\n" . until_exists("$folder/go") . "; exit 0\n");
chmod("$folder/sendmail", 0755);
run_php('
    require ' . var_export(__DIR__ . '/../_lib/parked.inc', true) . ';
    $mailer = Async\spawn(fn() => mail("to@example.org", "Subject", "Text\nof it", ["From" => "from@example.org"]));
    until_parked($mailer);
    echo "others run\n";
    touch("' . $folder . '/go");
    var_dump(Async\await($mailer));
', "-d sendmail_path=$folder/sendmail");
echo strtr(file_get_contents("$folder/mail"), ["\r" => '']), "\n";
?>
--EXPECT--
others run
started
bool(true)

exit status 0
To: to@example.org
Subject: Subject
From: from@example.org

Text
of it
