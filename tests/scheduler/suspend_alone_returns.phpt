--TEST--
suspend() with nobody else ready returns
--EXTENSIONS--
true_async
--FILE--
<?php
for ($i = 0; $i < 1000; $i++) {
    Async\suspend();
}
echo "done\n";
?>
--EXPECT--
done
