dnl config.m4 - builds the extension: options, libuv, CPU -> assembly file, ONE source list in layer order.
dnl SPDX-License-Identifier: MIT

PHP_ARG_ENABLE([true-async],
  [whether to enable coroutines (true_async)],
  [AS_HELP_STRING([--disable-true-async],
    [Disable coroutines (true_async)])],
  [yes])

PHP_ARG_WITH([libuv-dir],
  [for the prefix of libuv],
  [AS_HELP_STRING([[--with-libuv-dir=DIR]],
    [true_async: prefix of libuv, when pkg-config does not know it])],
  [no],
  [no])

PHP_ARG_WITH([boost-context],
  [whether to switch stacks with Boost.Context],
  [AS_HELP_STRING([--with-boost-context],
    [true_async: switch stacks with the system's Boost.Context instead of the own assembly])],
  [no],
  [no])

PHP_ARG_ENABLE([async-faults],
  [whether the C library fails on request (tests of true_async only)],
  [AS_HELP_STRING([--enable-async-faults],
    [true_async: for tests; ASYNC_FAULTS=SEED makes calls to the C library fail])],
  [no],
  [no])

dnl Which of our assembly files fits what the compiler makes: "x86_64", "aarch64", or "none".
AC_DEFUN([ASYNC_CHECK_ASSEMBLY], [
  AC_CACHE_CHECK([for own stack switch assembly], [async_cv_assembly], [
    async_cv_assembly=none
    AC_COMPILE_IFELSE([AC_LANG_PROGRAM([[
      #if !defined(__x86_64__) || !defined(__LP64__) || !defined(__ELF__)
      # error
      #endif
    ]])], [async_cv_assembly=x86_64])
    AC_COMPILE_IFELSE([AC_LANG_PROGRAM([[
      #if !defined(__aarch64__) || !defined(__LP64__) || !defined(__ELF__) || defined(__AARCH64EB__)
      # error
      #endif
    ]])], [async_cv_assembly=aarch64])
  ])
])

dnl Imports of loaded objects can be replaced where the loader can be asked for them.
AC_DEFUN([ASYNC_CHECK_ELF_IMPORTS], [
  AC_CACHE_CHECK([whether imported functions can be replaced (ELF)], [async_cv_elf_imports], [
    AC_LINK_IFELSE([AC_LANG_PROGRAM([[
      #ifndef __ELF__
      # error
      #endif
      #ifndef _GNU_SOURCE
      # define _GNU_SOURCE
      #endif
      #include <elf.h>
      #include <link.h>
    ]], [[return dl_iterate_phdr(0, 0);]])],
      [async_cv_elf_imports=yes], [async_cv_elf_imports=no])
  ])
])

if test "$PHP_TRUE_ASYNC" != "no"; then
  async_min_libuv=1.44.2

  if test "$PHP_LIBUV_DIR" != "no"; then
    if test "$PHP_LIBUV_DIR" = "yes" || test ! -r "$PHP_LIBUV_DIR/include/uv.h"; then
      AC_MSG_ERROR([--with-libuv-dir needs a folder that holds include/uv.h; "$PHP_LIBUV_DIR" does not.])
    fi
    PHP_ADD_INCLUDE([$PHP_LIBUV_DIR/include])
    PHP_ADD_LIBRARY_WITH_PATH([uv], [$PHP_LIBUV_DIR/$PHP_LIBDIR], [TRUE_ASYNC_SHARED_LIBADD])
    async_saved_CPPFLAGS=$CPPFLAGS
    CPPFLAGS="$CPPFLAGS -I$PHP_LIBUV_DIR/include"
    AC_COMPILE_IFELSE([AC_LANG_PROGRAM([[
      #include <uv.h>
      #if UV_VERSION_HEX < ((1 << 16) | (44 << 8) | 2)
      # error
      #endif
    ]])], [], [AC_MSG_ERROR([libuv in $PHP_LIBUV_DIR is older than $async_min_libuv.])])
    CPPFLAGS=$async_saved_CPPFLAGS
  else
    PKG_CHECK_MODULES([LIBUV], [libuv >= $async_min_libuv], [], [
      AC_MSG_ERROR([libuv >= $async_min_libuv was not found by pkg-config.
Install its development package (Debian, Ubuntu: libuv1-dev; Fedora: libuv-devel; Alpine: libuv-dev;
Homebrew: libuv), or name its prefix with --with-libuv-dir=DIR.])
    ])
    PHP_EVAL_INCLINE([$LIBUV_CFLAGS])
    PHP_EVAL_LIBLINE([$LIBUV_LIBS], [TRUE_ASYNC_SHARED_LIBADD])
  fi

  async_cflags="-std=gnu11 -fvisibility=hidden -Wall -Wextra -Wno-unused-parameter"
  async_cflags="$async_cflags -DZEND_ENABLE_STATIC_TSRMLS_CACHE=1"

  ASYNC_CHECK_ASSEMBLY
  ASYNC_CHECK_ELF_IMPORTS

  if test "$PHP_BOOST_CONTEXT" != "no" || test "$async_cv_assembly" = "none"; then
    PHP_CHECK_LIBRARY([boost_context], [jump_fcontext], [
      PHP_ADD_LIBRARY([boost_context], [1], [TRUE_ASYNC_SHARED_LIBADD])
    ], [
      AC_MSG_ERROR([Boost.Context with its C interface (make_fcontext, jump_fcontext) was not found.
It is needed on a CPU for which this extension has no assembly of its own. Install its development
package (Debian, Ubuntu: libboost-context-dev).])
    ])
    async_assembly=
    async_cflags="$async_cflags -DASYNC_BOOST_CONTEXT=1"
  else
    async_assembly=src/context/fcontext_$async_cv_assembly.S
    if test "$async_cv_assembly" = "x86_64"; then
      dnl The switch is inline assembly that pushes; see fcontext.h.
      async_cflags="$async_cflags -mno-red-zone"
    fi
  fi

  PHP_CHECK_FUNC([dlopen], [dl])
  PHP_ADD_LIBRARY([pthread], [], [TRUE_ASYNC_SHARED_LIBADD])
  if test "$ac_cv_lib_dl_dlopen" = "yes"; then
    PHP_ADD_LIBRARY([dl], [], [TRUE_ASYNC_SHARED_LIBADD])
  fi

  if test "$async_cv_elf_imports" = "yes"; then
    async_imports="src/interpose/imports.c src/interpose/elf_object.c"
  else
    async_imports=src/interpose/imports_none.c
  fi

  async_faults=
  if test "$PHP_ASYNC_FAULTS" != "no"; then
    async_faults=src/interpose/faults.c
    for async_function in recvfrom recvmsg sendto sendmsg connect accept accept4 poll preadv2 pwritev2 readv \
        malloc calloc mmap uv_thread_create_ex epoll_ctl getaddrinfo; do
      LDFLAGS="$LDFLAGS -Wl,--wrap=$async_function"
    done
  fi

  dnl The source list: layer by layer, lower layers first. scripts/check-sources compares it with src/.
  async_sources="
    $async_assembly src/context/fcontext.c src/context/context.c src/context/maker.c src/context/stack.c
    src/core/compiler_state.c src/core/vm_state.c src/core/coroutine.c src/core/body.c src/core/finally.c
    src/core/wait.c src/core/deadline.c src/core/ready_queue.c src/core/scheduler.c src/core/request.c src/core/failure.c
    src/core/callback.c src/core/hidden_function.c src/core/membership.c
    src/core/report.c src/core/autoload.c src/core/exit_call.c src/core/jit_guard.c src/core/native_call.c src/core/observer.c
    src/core/overflow.c src/core/shutdown_functions.c src/core/user_handlers.c src/core/wrapped_function.c
    src/reactor/reactor.c src/reactor/descriptor.c src/reactor/readiness.c
    src/reactor/cpu.c src/reactor/signal.c src/reactor/inotify.c src/reactor/watch_inotify.c src/reactor/watch_uv.c
    src/reactor/readiness_epoll.c src/reactor/readiness_uv.c src/reactor/work.c
    src/reactor/workers.c
    src/sync/group.c src/sync/group_delivery.c
    src/sync/channel.c src/sync/channel_timers.c src/sync/future.c src/sync/future_chain.c src/sync/gather.c src/sync/iteration.c src/sync/pool.c src/sync/scope.c src/sync/scope_failure.c src/sync/scope_wait.c
    src/sync/file_events.c
    $async_imports $async_faults src/interpose/call.c src/interpose/client_guard.c src/interpose/client_iteration.c
    src/interpose/client_release.c
    src/interpose/client_table.c src/interpose/table.c src/interpose/accept.c src/interpose/visit.c
    src/interpose/connect.c src/interpose/conversation.c src/interpose/curl_callbacks.c src/interpose/curl_guard.c src/interpose/hostent.c
    src/interpose/file.c src/interpose/kind.c src/interpose/lifetime.c src/interpose/lock.c src/interpose/popen.c src/interpose/proc_close.c src/interpose/process.c src/interpose/fork_guard.c src/interpose/output.c src/interpose/poll.c
    src/interpose/resolve.c src/interpose/select.c src/interpose/signal.c src/interpose/sleep.c src/interpose/socket.c
    src/interpose/socket_stream.c
    src/interpose/session_guard.c src/interpose/sqlite.c src/interpose/sqlite_guard.c src/interpose/sqlite_methods.c
    src/interpose/stream.c src/interpose/stream_close.c src/interpose/stream_visits.c src/interpose/stream_operations.c src/interpose/turn.c
    src/class/classes.c src/class/fiber.c src/class/exceptions.c src/class/interfaces.c src/class/functions.c src/class/scope.c src/class/spawn.c
    src/class/await.c src/class/completable.c src/class/channel.c src/class/context.c src/class/coroutine.c
    src/class/future.c src/class/generator.c src/class/pool.c src/class/scheduler.c src/class/timeout.c
    src/class/await_many.c src/class/cursor.c src/class/iterate.c src/class/cpu.c src/class/file_system_watcher.c src/class/signal.c src/class/triggers.c
    src/class/group.c src/class/group_iterator.c src/class/task_group.c src/class/task_set.c
    src/module.c src/api.c"

  PHP_NEW_EXTENSION([true_async], [$async_sources], [$ext_shared],, [$async_cflags])

  PHP_ADD_INCLUDE([$ext_srcdir/src])
  PHP_ADD_INCLUDE([$ext_srcdir/include])
  PHP_ADD_BUILD_DIR([$ext_builddir/src], [1])
  PHP_ADD_BUILD_DIR([$ext_builddir/src/context], [1])
  PHP_ADD_BUILD_DIR([$ext_builddir/src/core], [1])
  PHP_ADD_BUILD_DIR([$ext_builddir/src/reactor], [1])
  PHP_ADD_BUILD_DIR([$ext_builddir/src/sync], [1])
  PHP_ADD_BUILD_DIR([$ext_builddir/src/interpose], [1])
  PHP_ADD_BUILD_DIR([$ext_builddir/src/class], [1])
  PHP_INSTALL_HEADERS([ext/true_async], [include/php_true_async.h])
  PHP_SUBST([TRUE_ASYNC_SHARED_LIBADD])
fi
