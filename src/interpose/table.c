/* table.c - everything this extension replaces, one row each. */
/* SPDX-License-Identifier: MIT */
#ifndef _GNU_SOURCE
# define _GNU_SOURCE
#endif
#include "interpose/interpose.h"

#include "interpose/client_guard.h"
#include "interpose/conversation.h"
#include "interpose/curl_guard.h"
#include "interpose/file.h"
#include "interpose/fork_guard.h"
#include "interpose/imports.h"
#include "interpose/lock.h"
#include "interpose/output.h"
#include "interpose/poll.h"
#include "interpose/proc_close.h"
#include "interpose/process.h"
#include "interpose/replaced.h"
#include "interpose/session_guard.h"
#include "interpose/socket_stream.h"
#include "interpose/sqlite_guard.h"
#include "interpose/sqlite_methods.h"
#include "interpose/stream_close.h"
#include "interpose/stream_operations.h"
#include "interpose/stream_visits.h"
#include "interpose/turn.h"
#include "interpose/visit.h"
#include "reactor/readiness.h"
#include "reactor/work.h"

#include <pthread.h>

/* A name that begins with underscores is an alias that some libraries import, or the variant that the
 * compiler chooses when it checks buffer sizes. Names that the C library does not have cost nothing. */
static const async_import_t table[] = {
	/* sockets */
	{"recv", async_replaced_recv},
	{"__recv_chk", async_replaced_recv_chk},
	{"recvfrom", async_replaced_recvfrom},
	{"__recvfrom_chk", async_replaced_recvfrom_chk},
	{"recvmsg", async_replaced_recvmsg},
	{"send", async_replaced_send},
	{"__send", async_replaced_send},
	{"sendto", async_replaced_sendto},
	{"sendmsg", async_replaced_sendmsg},
	{"connect", async_replaced_connect},
	{"__connect", async_replaced_connect},
	{"accept", async_replaced_accept},
	{"accept4", async_replaced_accept4},
	/* waiting for descriptors */
	{"poll", async_replaced_poll},
	{"__poll", async_replaced_poll},
	{"__poll_chk", async_replaced_poll_chk},
	{"ppoll", async_replaced_ppoll},
	{"__ppoll_chk", async_replaced_ppoll_chk},
	{"select", async_replaced_select},
	{"__select", async_replaced_select},
	{"pselect", async_replaced_pselect},
	/* sockets, pipes, terminals */
	{"read", async_replaced_read},
	{"__read", async_replaced_read},
	{"__read_chk", async_replaced_read_chk},
	{"readv", async_replaced_readv},
	{"write", async_replaced_write},
	{"__write", async_replaced_write},
	{"writev", async_replaced_writev},
	/* files */
#ifdef __linux__
	{"copy_file_range", async_replaced_copy_file_range},
#endif
	/* time */
	{"sleep", async_replaced_sleep},
	{"usleep", async_replaced_usleep},
	{"nanosleep", async_replaced_nanosleep},
	{"__nanosleep", async_replaced_nanosleep},
	{"clock_nanosleep", async_replaced_clock_nanosleep},
	/* names */
	{"getaddrinfo", async_replaced_getaddrinfo},
	{"getnameinfo", async_replaced_getnameinfo},
	{"gethostbyname", async_replaced_gethostbyname},
	{"gethostbyname_r", async_replaced_gethostbyname_r},
	{"gethostbyname2", async_replaced_gethostbyname2},
	{"gethostbyname2_r", async_replaced_gethostbyname2_r},
	{"gethostbyaddr", async_replaced_gethostbyaddr},
	{"gethostbyaddr_r", async_replaced_gethostbyaddr_r},
#ifdef __GLIBC__
	{"res_nsearch", async_replaced_res_nsearch},
	{"__res_nsearch", async_replaced_res_nsearch},
#endif
	/* child processes */
	{"waitpid", async_replaced_waitpid},
	{"__waitpid", async_replaced_waitpid},
	{"wait", async_replaced_wait},
	{"wait3", async_replaced_wait3},
	{"wait4", async_replaced_wait4},
	{"waitid", async_replaced_waitid},
	{"popen", async_replaced_popen},
	{"pclose", async_replaced_pclose},
	{"system", async_replaced_system},
	/* locks, semaphores, message queues, signals */
	{"flock", async_replaced_flock},
	{"lockf", async_replaced_lockf},
	{"lockf64", async_replaced_lockf},
	{"semop", async_replaced_semop},
	{"semtimedop", async_replaced_semtimedop},
	{"msgrcv", async_replaced_msgrcv},
	{"msgsnd", async_replaced_msgsnd},
	{"sigwait", async_replaced_sigwait},
	{"sigwaitinfo", async_replaced_sigwaitinfo},
	{"sigtimedwait", async_replaced_sigtimedwait},
	/* one coroutine at a time inside of an SQLite connection */
	{"sqlite3_bind_blob", async_replaced_sqlite3_bind_blob},
	{"sqlite3_bind_double", async_replaced_sqlite3_bind_double},
	{"sqlite3_bind_int", async_replaced_sqlite3_bind_int},
	{"sqlite3_bind_int64", async_replaced_sqlite3_bind_int64},
	{"sqlite3_bind_null", async_replaced_sqlite3_bind_null},
	{"sqlite3_bind_text", async_replaced_sqlite3_bind_text},
	{"sqlite3_clear_bindings", async_replaced_sqlite3_clear_bindings},
	{"sqlite3_changes", async_replaced_sqlite3_changes},
	{"sqlite3_last_insert_rowid", async_replaced_sqlite3_last_insert_rowid},
	{"sqlite3_busy_timeout", async_replaced_sqlite3_busy_timeout},
	{"sqlite3_extended_result_codes", async_replaced_sqlite3_extended_result_codes},
	{"sqlite3_enable_load_extension", async_replaced_sqlite3_enable_load_extension},
	{"sqlite3_load_extension", async_replaced_sqlite3_load_extension},
	{"sqlite3_set_authorizer", async_replaced_sqlite3_set_authorizer},
	{"sqlite3_create_collation", async_replaced_sqlite3_create_collation},
	{"sqlite3_create_function", async_replaced_sqlite3_create_function},
	{"sqlite3_step", async_replaced_sqlite3_step},
	{"sqlite3_reset", async_replaced_sqlite3_reset},
	{"sqlite3_finalize", async_replaced_sqlite3_finalize},
	{"sqlite3_prepare_v2", async_replaced_sqlite3_prepare_v2},
	{"sqlite3_exec", async_replaced_sqlite3_exec},
	{"sqlite3_close", async_replaced_sqlite3_close},
	{"sqlite3_close_v2", async_replaced_sqlite3_close_v2},
	{"sqlite3_blob_open", async_replaced_sqlite3_blob_open},
	{"sqlite3_blob_read", async_replaced_sqlite3_blob_read},
	{"sqlite3_blob_write", async_replaced_sqlite3_blob_write},
	{"sqlite3_blob_close", async_replaced_sqlite3_blob_close},
	{"sqlite3_backup_init", async_replaced_sqlite3_backup_init},
	{"sqlite3_backup_finish", async_replaced_sqlite3_backup_finish},
	{"sqlite3_errcode", async_replaced_sqlite3_errcode},
	{"sqlite3_stmt_readonly", async_replaced_sqlite3_stmt_readonly},
	{"sqlite3_column_count", async_replaced_sqlite3_column_count},
	/* handlers of signals, which have to share them with those that coroutines wait for */
	{"sigaction", async_replaced_sigaction},
	{"__sigaction", async_replaced_sigaction},
	{"signal", async_replaced_signal},
	{"__signal", async_replaced_signal},
	/* how PHP hears of what arrives for cURL */
	{"curl_easy_setopt", async_replaced_curl_easy_setopt},
	/* never block, but end or change what is known of a descriptor, the process, the loaded objects */
	{"listen", async_replaced_listen},
	{"close", async_replaced_close},
	{"__close", async_replaced_close},
	{"fclose", async_replaced_fclose},
	{"dup2", async_replaced_dup2},
	{"__dup2", async_replaced_dup2},
	{"dup3", async_replaced_dup3},
	{"fcntl", async_replaced_fcntl},
	{"__fcntl", async_replaced_fcntl},
	{"fcntl64", async_replaced_fcntl},
	{"fork", async_replaced_fork},
	{"__fork", async_replaced_fork},
	{"dlopen", async_replaced_dlopen},
	{"dlsym", async_replaced_dlsym},
};

#define TABLE_ROWS (sizeof(table) / sizeof(*table))

static bool is_installed;
static pthread_mutex_t install_lock = PTHREAD_MUTEX_INITIALIZER;

/* The JIT and, with threads, each thread keep copies of what a function is: these are in place before. */
void async_interpose_module_start(void)
{
	async_stream_close_install();
	async_socket_stream_install();
	async_fork_guard_install();
	async_curl_guard_install();
	async_proc_close_install();
	async_session_guard_install();
	async_sqlite_methods_install();
	async_client_guard_install();
}

const char *async_interpose_install(void)
{
	async_files_reset();
	async_poll_announce_watching(false);
	async_turns_reset();
	async_stream_visits_reset();
	async_locks_reset();
	async_processes_reset();
	async_readiness_forget_users();
	async_work_forget_waiters();
	async_sqlite_guard_reset();
	async_visits_reset();
	async_client_guard_reset();
	pthread_mutex_lock(&install_lock);
	async_output_install();
	async_stream_operations_install();
	pthread_mutex_unlock(&install_lock);
	async_interpose_update();
	__atomic_store_n(&is_installed, async_imports_are_supported(), __ATOMIC_RELAXED);
	return NULL;
}

void async_interpose_close(void)
{
	async_socket_streams_close();
	async_client_guard_close();
	async_visits_close();
	async_conversations_close();
}

void async_interpose_update(void)
{
	async_imports_patch(table, TABLE_ROWS);
}

void async_interpose_restore(void)
{
	async_imports_restore();
	async_client_guard_restore();
	async_sqlite_methods_restore();
	async_session_guard_restore();
	async_proc_close_restore();
	async_curl_guard_restore();
	async_fork_guard_restore();
	async_socket_stream_restore();
	async_stream_close_restore();
	async_stream_operations_restore();
	async_output_restore();
	__atomic_store_n(&is_installed, false, __ATOMIC_RELAXED);
}

bool async_interpose_has_importer(const char *name)
{
	return async_imports_has_user(name);
}

async_interpose_statistics_t async_interpose_statistics(void)
{
	async_imports_statistics_t found;

	async_imports_survey(table, TABLE_ROWS, &found);
	return (async_interpose_statistics_t) {
		.is_supported = async_imports_are_supported(),
		.is_installed = __atomic_load_n(&is_installed, __ATOMIC_RELAXED),
		.replaceable = TABLE_ROWS,
		.functions = found.functions,
		.slots = found.slots,
		.objects = found.objects,
	};
}
