<?php
/**
 * context.stub.php - Async\Context.
 * SPDX-License-Identifier: MIT
 *
 * @generate-class-entries
 */

namespace Async;

/**
 * A mutable store of values under strings or objects. Objects are keys by identity and are kept alive
 * as long as they are keys. find(), get() and has() also look into the contexts of the enclosing scopes,
 * the ...Local() methods never do. None of the methods waits.
 *
 *     $context = (new Context())->set('user', $user);
 *     echo $context->get('user')->name;
 *
 * Every method throws a TypeError for a key that is neither a string nor an object.
 *
 * @strict-properties
 * @not-serializable
 */
final class Context
{
    /** The value, from here or from the nearest enclosing scope that has it; null when absent. */
    public function find(string|object $key): mixed {}

    /**
     * As find(), for a key that must exist.
     *
     * @throws ContextException when it does not
     */
    public function get(string|object $key): mixed {}

    /** Whether find() would find it; true also for a stored null. */
    public function has(string|object $key): bool {}

    /** The value stored here; null when absent. */
    public function findLocal(string|object $key): mixed {}

    /**
     * As findLocal(), for a key that must exist.
     *
     * @throws ContextException when it does not
     */
    public function getLocal(string|object $key): mixed {}

    /** Whether it is stored here; true also for a stored null. */
    public function hasLocal(string|object $key): bool {}

    /**
     * Stores a value here. A value under the same key in an enclosing scope is hidden, not changed.
     *
     * @param bool $replace whether a value that is stored here already may be replaced
     * @return Context itself
     * @throws AsyncException when the key is stored here and $replace is false; the value stays as it was
     */
    public function set(string|object $key, mixed $value, bool $replace = false): Context {}

    /**
     * Removes what is stored here; no effect when absent.
     *
     * @return Context itself
     */
    public function unset(string|object $key): Context {}
}
