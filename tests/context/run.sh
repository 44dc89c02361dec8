#!/bin/sh
# run.sh - builds and runs the tests of the context layer in all variants that this machine can build.
# SPDX-License-Identifier: MIT
#
# usage: run.sh [--valgrind]      the compilers are $CC and $CC_AARCH64

set -eu

here=$(cd "$(dirname "$0")" && pwd)
src=$here/../../src
sources="$here/stack_test.c $src/context/stack.c $src/context/maker.c $src/context/context.c $src/context/fcontext.c
	$src/context/fcontext_x86_64.S $src/context/fcontext_aarch64.S"
flags="-std=gnu11 -g -Wall -Wextra -Werror -fvisibility=hidden -I$src"
CC=${CC:-cc}
CC_AARCH64=${CC_AARCH64:-aarch64-linux-gnu-gcc}
case $($CC -dumpmachine) in
	x86_64*) native=-mno-red-zone ;; # as in config.m4
	*) native= ;;
esac

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# build <name> <compiler> <flags, libraries...>
build()
{
	name=$1
	compiler=$2
	shift 2
	echo "== $name"
	# shellcheck disable=SC2086
	$compiler $flags $sources -o "$scratch/$name" -pthread "$@"
}

# run <name> <number of stacks> [<wrapper...>]: once for each kind of guard
run()
{
	name=$1
	count=$2
	shift 2
	for guard in best mprotect word; do
		ASYNC_STACK_GUARD=$guard "$@" "$scratch/$name" "$count"
	done
}

have()
{
	command -v "$1" >/dev/null 2>&1
}

build own "$CC" -O2 $native
run own 200000

if echo 'int main(void) { return 0; }' | $CC -x c - -o "$scratch/probe" -lboost_context 2>/dev/null; then
	build boost "$CC" -O2 -DASYNC_BOOST_CONTEXT -lboost_context
	run boost 200000
fi

build sanitized "$CC" -O1 $native -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=undefined
ASAN_OPTIONS=detect_stack_use_after_return=1
export ASAN_OPTIONS
run sanitized 20000

if have "$CC_AARCH64" && have qemu-aarch64; then
	build aarch64 "$CC_AARCH64" -O2 -static
	run aarch64 20000 qemu-aarch64
fi

if [ "${1:-}" = --valgrind ] && have valgrind; then
	build valgrind "$CC" -O1 $native
	valgrind -q --error-exitcode=1 "$scratch/valgrind" 2000
fi

echo "all variants passed"
