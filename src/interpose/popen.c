/* popen.c - commands with a pipe: the C library waits for them where nobody can park. */
/* SPDX-License-Identifier: MIT */
#ifndef _GNU_SOURCE
# define _GNU_SOURCE
#endif
#include "interpose/interpose.h"
#include "interpose/replaced.h"

#include "interpose/call.h"
#include "interpose/process.h"

#include <fcntl.h>
#include <pthread.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

/* Which child belongs to which stream: the C library keeps that to itself, so the child is started here. */
typedef struct command {
	struct command *next;
	FILE *stream;
	pid_t child;
} command_t;

static command_t *commands; /* of the process; owned */
static pthread_mutex_t commands_lock = PTHREAD_MUTEX_INITIALIZER;

static void remember(FILE *stream, command_t *command, pid_t child)
{
	command->stream = stream;
	command->child = child;
	pthread_mutex_lock(&commands_lock);
	command->next = commands;
	commands = command;
	pthread_mutex_unlock(&commands_lock);
}

/* The child of a stream, which is known no more; 0 when the stream is not one of ours. */
static pid_t forget(FILE *stream)
{
	command_t **place = &commands;
	pid_t child = 0;

	pthread_mutex_lock(&commands_lock);
	while (*place != NULL && (*place)->stream != stream) {
		place = &(*place)->next;
	}
	if (*place != NULL) {
		command_t *command = *place;
		child = command->child;
		*place = command->next;
		free(command);
	}
	pthread_mutex_unlock(&commands_lock);
	return child;
}

/* Which end of a pipe is the child's, and what it is there. */
typedef struct ends {
	int ours;
	int theirs;
	int as; /* STDIN_FILENO or STDOUT_FILENO */
} ends_t;

static bool open_pipe(ends_t *ends, bool is_read)
{
	int pipe_ends[2];

	if (pipe2(pipe_ends, O_CLOEXEC) != 0) {
		return false;
	}
	*ends = is_read ? (ends_t) {pipe_ends[0], pipe_ends[1], STDOUT_FILENO} : (ends_t) {pipe_ends[1], pipe_ends[0], STDIN_FILENO};
	async_readiness_forget(ends->ours);
	async_kind_forget(ends->ours);
	return true;
}

static int start_child(pid_t *child, const char *line, const ends_t *ends)
{
	char *arguments[] = {"sh", "-c", "--", (char *) line, NULL};
	posix_spawn_file_actions_t actions;
	int error = posix_spawn_file_actions_init(&actions);

	if (error != 0) {
		return error;
	}
	/* Onto itself it only loses the flag that would close it. */
	error = posix_spawn_file_actions_adddup2(&actions, ends->theirs, ends->as);
	if (error == 0) {
		error = posix_spawn(child, "/bin/sh", &actions, NULL, arguments, environ);
	}
	posix_spawn_file_actions_destroy(&actions);
	return error;
}

/* Without waiting for it: it was never seen by anybody. */
static void abandon_child(pid_t child)
{
	kill(child, SIGKILL);
	waitpid(child, NULL, 0);
}

/* Our end of the pipe is for no other program: one that had it would keep the child from seeing the end of its input. */
static FILE *open_command(const char *line, bool is_read, command_t *command)
{
	ends_t ends;
	pid_t child;
	FILE *stream;
	int error;

	if (!open_pipe(&ends, is_read)) {
		return NULL;
	}
	error = start_child(&child, line, &ends);
	close(ends.theirs);
	if (error != 0) {
		close(ends.ours);
		errno = error;
		return NULL;
	}
	stream = fdopen(ends.ours, is_read ? "r" : "w");
	if (stream == NULL) {
		error = errno;
		close(ends.ours);
		abandon_child(child);
		errno = error;
		return NULL;
	}
	remember(stream, command, child);
	return stream;
}

FILE *async_replaced_popen(const char *line, const char *mode)
{
	bool is_read = strchr(mode, 'r') != NULL;
	command_t *command;
	FILE *stream;

	if (!async_wait_is_possible() || is_read == (strchr(mode, 'w') != NULL)) {
		return popen(line, mode);
	}
	command = malloc(sizeof(*command));
	if (command == NULL) {
		return NULL;
	}
	stream = open_command(line, is_read, command);
	if (stream == NULL) {
		free(command);
	}
	return stream;
}

/* What a child that nobody waits for any more needs to be collected. */
static int wait_for(pid_t child)
{
	int status;
	pid_t ended;

	do {
		ended = async_wait_is_possible() ? async_process_wait(child, &status, 0, NULL) : waitpid(child, &status, 0);
	} while (ended < 0 && errno == EINTR);
	return ended < 0 ? -1 : status;
}

int async_replaced_pclose(FILE *stream)
{
	int fd = fileno(stream);
	pid_t child;

	if (fd >= 0) {
		async_interpose_end_descriptor(fd);
	}
	child = forget(stream);
	if (child == 0) {
		return pclose(stream);
	}
	fclose(stream);
	return wait_for(child);
}

int async_replaced_system(const char *line)
{
	char *arguments[] = {"sh", "-c", "--", (char *) line, NULL};
	pid_t child;
	int error;

	if (line == NULL || !async_wait_is_possible()) {
		return system(line);
	}
	error = posix_spawn(&child, "/bin/sh", NULL, NULL, arguments, environ);
	if (error != 0) {
		errno = error;
		return -1;
	}
	return wait_for(child);
}
