# gdb.py - two commands for gdb, on a live process or a core dump: list coroutines, show where one is in PHP.
# SPDX-License-Identifier: MIT
#
#   (gdb) source scripts/gdb.py
#   (gdb) async-coroutines          one line per coroutine of the selected thread
#   (gdb) async-backtrace 7         PHP backtrace of coroutine #7; without a number: of all of them
#
# Needs the debug symbols of this extension. The core dump has to be one that the kernel wrote: the one of gcore
# lacks the stacks, which it cannot read because of their guard pages.

import gdb

STATES = ("queued", "running", "parked", "finished")


def zend_string(pointer):
    """The text of a zend_string *, or "?"."""
    if not pointer:
        return "?"
    text = pointer["val"].address.cast(gdb.lookup_type("char").pointer())
    return text.string("utf-8", "replace", int(pointer["len"]))


def entries(head, type_name, field):
    """Each TYPE * that is linked in an async_list_t by its field."""
    entry_type = gdb.lookup_type(type_name)
    offset = next(f.bitpos // 8 for f in entry_type.strip_typedefs().fields() if f.name == field)
    node = head["next"]
    while node and node != head.address:
        yield (node.cast(gdb.lookup_type("char").pointer()) - offset).cast(entry_type.pointer())
        node = node["next"]


def members(scopes):
    """The coroutines of each scope in a list of scopes, and of those below."""
    for scope in entries(scopes, "async_scope_t", "sibling"):
        yield from entries(scope["members"], "async_coroutine_t", "link")
        yield from members(scope["children"])


def all_coroutines():
    """Every async_coroutine_t * of the selected thread, in order of creation."""
    state = next((s for s in gdb.lookup_static_symbols("state") if s.type.name == "membership_state_t"), None)
    if state is None:
        raise gdb.GdbError("true_async is not loaded, or has no debug symbols")
    return sorted(members(state.value()["roots"]), key=lambda coroutine: int(coroutine["id"]))


def describe(coroutine):
    name = "#%d %s" % (int(coroutine["id"]), STATES[int(coroutine["state"])])
    if coroutine["spawn_file"]:
        name += ", spawned at %s:%d" % (zend_string(coroutine["spawn_file"]), int(coroutine["spawn_line"]))
    return name


def first_frame(coroutine):
    """The innermost zend_execute_data * of a coroutine that was started and has not ended, else None."""
    if int(coroutine["state"]) == STATES.index("running"):
        return gdb.parse_and_eval("executor_globals.current_execute_data")
    if not coroutine["control"]:
        return None
    return coroutine["control"]["vm"]["current_execute_data"]


def function_name(function):
    if not function:
        return "{main}"
    name = function["common"]["function_name"]
    text = zend_string(name) if name else "{main}"
    scope = function["common"]["scope"]
    return "%s::%s" % (zend_string(scope["name"]), text) if scope else text


def php_frames(frame):
    while frame:
        function = frame["func"]
        # User code (type 2 and eval, 4) has a line; an internal function has none.
        if function and int(function["type"]) in (2, 4):
            yield "%s() at %s:%d" % (function_name(function), zend_string(function["op_array"]["filename"]),
                int(frame["opline"]["lineno"]) if frame["opline"] else 0)
        elif function and function["common"]["function_name"]:
            yield "%s() [internal function]" % function_name(function)
        frame = frame["prev_execute_data"]


class ListCoroutines(gdb.Command):
    """async-coroutines: one line per coroutine of the selected thread."""

    def __init__(self):
        super().__init__("async-coroutines", gdb.COMMAND_STACK)

    def invoke(self, argument, from_tty):
        for coroutine in all_coroutines():
            frame = first_frame(coroutine)
            place = next((f for f in php_frames(frame) if " at " in f), None) if frame else None
            print(describe(coroutine) + (", in %s" % place if place else ""))


class Backtrace(gdb.Command):
    """async-backtrace [ID]: the PHP backtrace of one coroutine, or of all."""

    def __init__(self):
        super().__init__("async-backtrace", gdb.COMMAND_STACK)

    def invoke(self, argument, from_tty):
        wanted = int(argument) if argument else None
        for coroutine in all_coroutines():
            if wanted in (None, int(coroutine["id"])):
                print(describe(coroutine))
                for number, line in enumerate(php_frames(first_frame(coroutine))):
                    print("    #%d %s" % (number, line))


ListCoroutines()
Backtrace()
