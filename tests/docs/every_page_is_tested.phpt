--TEST--
Every page of docs/ that has examples has a test that runs them
--EXTENSIONS--
true_async
--FILE--
<?php
foreach (glob(dirname(__DIR__, 2) . '/docs/*.md') as $page) {
    $test = __DIR__ . '/' . basename($page, '.md') . '.phpt';
    if (str_contains(file_get_contents($page), "\n```php\n") && !is_file($test)) {
        echo basename($page), " has no test\n";
    }
}
echo "looked at all\n";
?>
--EXPECT--
looked at all
