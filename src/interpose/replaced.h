/* replaced.h - the bodies behind table.c: what runs instead of the function of that name. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_INTERPOSE_REPLACED_H
#define ASYNC_INTERPOSE_REPLACED_H

#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <resolv.h>
#include <signal.h>
#include <stdio.h>
#include <sys/msg.h>
#include <sys/resource.h>
#include <sys/select.h>
#include <sys/sem.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

/*
 * Each one has the signature and the results of the function it stands for. Called where nobody can
 * park (async_wait_is_possible()) it is that function. Called in a coroutine it tries without blocking,
 * and parks only the coroutine when it would block. What is new then:
 *
 *   cancelled while parked              fails with ECANCELED, the reason is EG(exception)
 *   descriptor closed while parked      fails with EBADF
 *   in the middle of somebody else's    fails with EBUSY, an exception that names both is EG(exception)
 *   conversation (see conversation.h)
 */

/* socket.c */
ssize_t async_replaced_recv(int fd, void *buffer, size_t length, int flags);
ssize_t async_replaced_recvfrom(int fd, void *buffer, size_t length, int flags,
		struct sockaddr *address, socklen_t *address_length);
ssize_t async_replaced_recvmsg(int fd, struct msghdr *message, int flags);
ssize_t async_replaced_send(int fd, const void *buffer, size_t length, int flags);
ssize_t async_replaced_sendto(int fd, const void *buffer, size_t length, int flags,
		const struct sockaddr *address, socklen_t address_length);
ssize_t async_replaced_sendmsg(int fd, const struct msghdr *message, int flags);
ssize_t async_replaced_recv_chk(int fd, void *buffer, size_t length, size_t capacity, int flags);
ssize_t async_replaced_recvfrom_chk(int fd, void *buffer, size_t length, size_t capacity, int flags,
		struct sockaddr *address, socklen_t *address_length);

/* connect.c */
int async_replaced_connect(int fd, const struct sockaddr *address, socklen_t address_length);

/* accept.c */
int async_replaced_accept(int fd, struct sockaddr *address, socklen_t *address_length);
int async_replaced_accept4(int fd, struct sockaddr *address, socklen_t *address_length, int flags);
int async_replaced_listen(int fd, int backlog);
int async_replaced_fcntl(int fd, int command, ...);

/* poll.c */
int async_replaced_poll(struct pollfd *fds, nfds_t count, int timeout);
int async_replaced_ppoll(struct pollfd *fds, nfds_t count, const struct timespec *timeout, const sigset_t *signals);
int async_replaced_poll_chk(struct pollfd *fds, nfds_t count, int timeout, size_t capacity);
int async_replaced_ppoll_chk(struct pollfd *fds, nfds_t count, const struct timespec *timeout,
		const sigset_t *signals, size_t capacity);

/* select.c */
int async_replaced_select(int count, fd_set *readable, fd_set *writable, fd_set *exceptional, struct timeval *timeout);
int async_replaced_pselect(int count, fd_set *readable, fd_set *writable, fd_set *exceptional,
		const struct timespec *timeout, const sigset_t *signals);

/* stream.c */
ssize_t async_replaced_read(int fd, void *buffer, size_t length);
ssize_t async_replaced_readv(int fd, const struct iovec *vector, int count);
ssize_t async_replaced_write(int fd, const void *buffer, size_t length);
ssize_t async_replaced_writev(int fd, const struct iovec *vector, int count);
ssize_t async_replaced_read_chk(int fd, void *buffer, size_t length, size_t capacity);

/* sleep.c */
unsigned async_replaced_sleep(unsigned seconds);
int async_replaced_usleep(useconds_t microseconds);
int async_replaced_nanosleep(const struct timespec *duration, struct timespec *remaining);
int async_replaced_clock_nanosleep(clockid_t clock, int flags, const struct timespec *time, struct timespec *remaining);

/* resolve.c */
int async_replaced_getaddrinfo(const char *node, const char *service, const struct addrinfo *hints, struct addrinfo **list);
int async_replaced_getnameinfo(const struct sockaddr *address, socklen_t address_length,
		char *host, socklen_t host_length, char *service, socklen_t service_length, int flags);
#ifdef __GLIBC__
int async_replaced_res_nsearch(res_state resolver, const char *name, int class, int type, unsigned char *answer, int capacity);
#endif

/* hostent.c */
struct hostent *async_replaced_gethostbyname(const char *name);
struct hostent *async_replaced_gethostbyname2(const char *name, int family);
struct hostent *async_replaced_gethostbyaddr(const void *address, socklen_t length, int family);
int async_replaced_gethostbyname_r(const char *name, struct hostent *entry, char *buffer, size_t length,
		struct hostent **result, int *error);
int async_replaced_gethostbyname2_r(const char *name, int family, struct hostent *entry, char *buffer, size_t length,
		struct hostent **result, int *error);
int async_replaced_gethostbyaddr_r(const void *address, socklen_t address_length, int family, struct hostent *entry,
		char *buffer, size_t length, struct hostent **result, int *error);

/* file.c */
ssize_t async_replaced_copy_file_range(int from, off_t *from_position, int to, off_t *to_position, size_t length, unsigned flags);

/* process.c */
pid_t async_replaced_waitpid(pid_t child, int *status, int options);
pid_t async_replaced_wait(int *status);
pid_t async_replaced_wait3(int *status, int options, struct rusage *usage);
pid_t async_replaced_wait4(pid_t child, int *status, int options, struct rusage *usage);
int async_replaced_waitid(idtype_t kind, id_t id, siginfo_t *info, int options);
int async_replaced_sigwait(const sigset_t *set, int *number);
int async_replaced_sigwaitinfo(const sigset_t *set, siginfo_t *info);
int async_replaced_sigtimedwait(const sigset_t *set, siginfo_t *info, const struct timespec *timeout);

/* curl_callbacks.c */
int async_replaced_curl_easy_setopt(void *handle, int option, ...);

/* popen.c */
FILE *async_replaced_popen(const char *line, const char *mode);
int async_replaced_pclose(FILE *stream);
int async_replaced_system(const char *line);

/* lock.c */
int async_replaced_flock(int fd, int operation);
int async_replaced_lockf(int fd, int command, off_t length);
int async_replaced_semop(int set, struct sembuf *operations, size_t count);
int async_replaced_semtimedop(int set, struct sembuf *operations, size_t count, const struct timespec *timeout);
ssize_t async_replaced_msgrcv(int queue, void *message, size_t size, long type, int flags);
int async_replaced_msgsnd(int queue, const void *message, size_t size, int flags);

/* signal.c */
typedef void (*async_signal_handler_t)(int number);
int async_replaced_sigaction(int number, const struct sigaction *action, struct sigaction *before);
async_signal_handler_t async_replaced_signal(int number, async_signal_handler_t handler);

/* lifetime.c */
int async_replaced_close(int fd);
int async_replaced_dup2(int from, int to);
int async_replaced_dup3(int from, int to, int flags);
int async_replaced_fclose(FILE *file);
pid_t async_replaced_fork(void);
void *async_replaced_dlopen(const char *path, int flags);
void *async_replaced_dlsym(void *handle, const char *name);

/* sqlite.c; of libsqlite3: connections, statements and blobs are its own */
int async_replaced_sqlite3_bind_blob(void *statement, int number, const void *data, int size,
		void (*destroy)(void *));
int async_replaced_sqlite3_bind_double(void *statement, int number, double value);
int async_replaced_sqlite3_bind_int(void *statement, int number, int value);
int async_replaced_sqlite3_bind_int64(void *statement, int number, int64_t value);
int async_replaced_sqlite3_bind_null(void *statement, int number);
int async_replaced_sqlite3_bind_text(void *statement, int number, const char *text, int size,
		void (*destroy)(void *));
int async_replaced_sqlite3_clear_bindings(void *statement);
int async_replaced_sqlite3_changes(void *connection);
int64_t async_replaced_sqlite3_last_insert_rowid(void *connection);
int async_replaced_sqlite3_busy_timeout(void *connection, int milliseconds);
int async_replaced_sqlite3_extended_result_codes(void *connection, int is_on);
int async_replaced_sqlite3_enable_load_extension(void *connection, int is_on);
int async_replaced_sqlite3_load_extension(void *connection, const char *file, const char *entry,
		char **error);
int async_replaced_sqlite3_set_authorizer(void *connection, void *function, void *data);
int async_replaced_sqlite3_create_collation(void *connection, const char *name, int encoding, void *data,
		void *function);
int async_replaced_sqlite3_create_function(void *connection, const char *name, int arguments, int encoding,
		void *data, void *function, void *step, void *final);
int async_replaced_sqlite3_step(void *statement);
int async_replaced_sqlite3_reset(void *statement);
int async_replaced_sqlite3_finalize(void *statement);
int async_replaced_sqlite3_prepare_v2(void *connection, const char *sql, int size, void **statement,
		const char **rest);
int async_replaced_sqlite3_exec(void *connection, const char *sql, void *on_row, void *data, char **error);
int async_replaced_sqlite3_close(void *connection);
int async_replaced_sqlite3_close_v2(void *connection);
int async_replaced_sqlite3_blob_open(void *connection, const char *database, const char *table,
		const char *column, int64_t row, int flags, void **blob);
int async_replaced_sqlite3_blob_read(void *blob, void *buffer, int size, int offset);
int async_replaced_sqlite3_blob_write(void *blob, const void *data, int size, int offset);
int async_replaced_sqlite3_blob_close(void *blob);
void *async_replaced_sqlite3_backup_init(void *to, const char *to_name, void *from, const char *from_name);
int async_replaced_sqlite3_backup_finish(void *backup);
int async_replaced_sqlite3_errcode(void *connection);
int async_replaced_sqlite3_stmt_readonly(void *statement);
int async_replaced_sqlite3_column_count(void *statement);

#endif
