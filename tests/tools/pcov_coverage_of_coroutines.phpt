--TEST--
PCOV has the lines that coroutines execute, before and after their waits
--EXTENSIONS--
true_async
--SKIPIF--
<?php
if (extension_loaded('pcov')) die('skip PCOV is loaded already, with other settings');
if (!is_file(ini_get('extension_dir') . '/pcov.so')) die('skip PCOV is not installed for this PHP');
?>
--FILE--
<?php
require __DIR__ . '/../_lib/directory.inc';
require __DIR__ . '/../_lib/php.inc';

$folder = new_directory();
file_put_contents("$folder/covered.php", <<<'CODE'
    <?php
    function body(bool $early)
    {
        Async\delay(1);
        if ($early) {
            array_map(fn() => Async\suspend(), [1, 2]);
            return 'early';
        }
        $text = 'late';
        Async\suspend();
        return $text;
    }
    function unused()
    {
        return 1;
    }
    CODE);
run_php(<<<'END'
    require getenv('FOLDER') . '/covered.php';
    pcov\start();
    echo Async\await(Async\spawn(body(...), true)), "\n";
    $coroutines = [Async\spawn(body(...), true), Async\spawn(body(...), true)];
    Async\await_all($coroutines);
    pcov\stop();
    [$lines] = array_values(pcov\collect());
    ksort($lines);
    foreach ($lines as $number => $state) {
        echo $number, $state > 0 ? " executed\n" : " not executed\n";
    }
    END, "-d extension=pcov.so -d pcov.enabled=1 -d pcov.directory=$folder -d opcache.enable_cli=0", ['FOLDER' => $folder]);
?>
--EXPECT--
early
4 executed
5 executed
6 executed
7 executed
9 not executed
10 not executed
11 not executed
15 not executed
16 not executed

exit status 0
