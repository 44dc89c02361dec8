--TEST--
After any number of random changes a recursive watcher watches exactly the tree that there is
--EXTENSIONS--
true_async
--SKIPIF--
<?php
if (PHP_OS_FAMILY !== 'Linux') die('skip reports of Linux');
?>
--FILE--
<?php
use Async\FileSystemWatcher;
use function Async\delay;

require __DIR__ . '/../_lib/directory.inc';

/** All directories below, relative. */
function directories(string $root, string $relative = ''): array
{
    $found = [];
    foreach (array_diff(scandir("$root/$relative"), ['.', '..']) as $name) {
        if (is_dir("$root/$relative$name")) {
            $found = [...$found, "$relative$name", ...directories($root, "$relative$name/")];
        }
    }
    return $found;
}

function change(string $tree, string $outside): void
{
    $all = directories($tree);
    $some = $all ? $all[mt_rand(0, count($all) - 1)] : '';
    $other = $all ? $all[mt_rand(0, count($all) - 1)] . '/' : '';
    $name = 'd' . mt_rand(0, 5);
    switch (mt_rand(0, 6)) {
        case 0:
            $some && remove_tree("$tree/$some");
            break;
        case 1:
            @rename("$tree/$some", "$tree/$other$name");
            break;
        case 2:
            $some && @rename("$tree/$some", "$outside/" . uniqid());
            break;
        case 3:
            $moved = glob("$outside/*");
            $moved && @rename($moved[0], "$tree/$other$name");
            break;
        default:
            @mkdir("$tree/$other$name/" . str_repeat('x/', mt_rand(0, 3)), 0777, true);
    }
}

/** What is written into a directory must be reported under its present name, and nothing from outside. */
function check(FileSystemWatcher $watcher, string $tree, string $outside): string
{
    foreach (directories($outside) as $name) {
        touch("$outside/$name/outside");
    }
    $missing = array_fill_keys(array_map(fn($name) => "$name/probe", directories($tree)), true);
    foreach ($missing as $name => $unused) {
        touch("$tree/$name");
    }
    touch("$tree/last");
    foreach ($watcher as $event) {
        if ($event->filename === 'last') {
            break;
        }
        unset($missing[$event->filename]);
        if (str_ends_with($event->filename, '/outside')) {
            return "reported though it is outside: $event->filename";
        }
    }
    foreach (directories($tree) as $name) {
        @unlink("$tree/$name/probe");
    }
    foreach (directories($outside) as $name) {
        unlink("$outside/$name/outside");
    }
    return $missing ? 'not reported: ' . implode(' ', array_keys($missing)) : 'good';
}

/** Reads until the tree is at rest. */
function settle(FileSystemWatcher $watcher, string $tree): void
{
    for ($i = 0; $i < 3; $i++) {
        touch("$tree/mark");
        foreach ($watcher as $event) {
            if ($event->filename === 'mark') {
                break;
            }
        }
    }
}

for ($seed = 1; $seed <= 12; $seed++) {
    mt_srand($seed);
    $directory = new_directory();
    mkdir("$directory/tree");
    mkdir("$directory/outside");
    $watcher = new FileSystemWatcher("$directory/tree", true, $seed % 2 === 0);
    for ($round = 0; $round < 6; $round++) {
        for ($i = mt_rand(1, 30); $i > 0; $i--) {
            change("$directory/tree", "$directory/outside");
            mt_rand(0, 4) or delay(0);
        }
        settle($watcher, "$directory/tree");
        $result = check($watcher, "$directory/tree", "$directory/outside");
        if ($result !== 'good') {
            echo "seed $seed round $round: $result\n";
            break 2;
        }
    }
    $watcher->close();
}
echo "end\n";
?>
--EXPECT--
end
