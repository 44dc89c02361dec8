--TEST--
Session functions: results are those of plain PHP
--EXTENSIONS--
true_async
session
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';
require __DIR__ . '/../_lib/session.inc';

ob_start(); // or headers would have been sent
$folder = session_folder();
same_as_plain([
    'counting' => function () use ($folder) {
        new_session($folder, 'one', 1);
        return [session_status(), add_to_session('one', 1), session_status(), file_get_contents("$folder/sess_one")];
    },
    'started twice' => function () {
        session_id('one');
        $results = [session_start(), session_start(), session_id('two'), session_id()];
        return [...$results, session_abort(), session_abort()];
    },
    'reset and unset' => function () use ($folder) {
        new_session($folder, 'one', 3);
        session_id('one');
        session_start();
        $_SESSION['n'] = 9;
        $results = [session_reset(), $_SESSION['n'], session_encode(), session_unset(), $_SESSION];
        return [...$results, session_commit(), file_get_contents("$folder/sess_one")];
    },
    'destroyed' => function () use ($folder) {
        session_id('one');
        session_start();
        return [session_destroy(), file_exists("$folder/sess_one"), session_destroy()];
    },
    'new id' => function () use ($folder) {
        new_session($folder, 'one', 3);
        session_id('one');
        session_start();
        $results = [session_regenerate_id(true), session_id() !== 'one', file_exists("$folder/sess_one"), $_SESSION];
        return [...$results, session_destroy()];
    },
    'folder that does not exist' => function () {
        $before = session_save_path('/does/not/exist');
        session_id('one');
        $results = [@session_start(), session_status()];
        session_save_path($before);
        return $results;
    },
    'wrong id' => function () {
        session_id('../x');
        return [@session_start(), session_status()];
    },
    'read only' => function () use ($folder) {
        new_session($folder, 'two', 3);
        session_id('two');
        return [session_start(['read_and_close' => true]), session_status(), $_SESSION];
    },
]);
?>
--EXPECTF--
counting: array (
  0 => 1,
  1 => 1,
  2 => 1,
  3 => 'n|i:2;',
)
started twice: Warning: session_start(): Ignoring session_start() because a session is already active%S
Warning: session_id(): Session ID cannot be changed when a session is active
array (
  0 => true,
  1 => true,
  2 => false,
  3 => 'one',
  4 => true,
  5 => false,
)
reset and unset: array (
  0 => true,
  1 => 3,
  2 => 'n|i:3;',
  3 => true,
  4 => 
  array (
  ),
  5 => true,
  6 => '',
)
destroyed: Warning: session_destroy(): Trying to destroy uninitialized session
array (
  0 => true,
  1 => false,
  2 => false,
)
new id: array (
  0 => true,
  1 => true,
  2 => false,
  3 => 
  array (
    'n' => 3,
  ),
  4 => true,
)
folder that does not exist: array (
  0 => false,
  1 => 1,
)
wrong id: array (
  0 => false,
  1 => 1,
)
read only: array (
  0 => true,
  1 => 1,
  2 => 
  array (
    'n' => 3,
  ),
)
