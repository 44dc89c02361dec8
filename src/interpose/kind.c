/* kind.c - what sort of thing a descriptor is, asked once per descriptor. */
/* SPDX-License-Identifier: MIT */
#ifndef _GNU_SOURCE
# define _GNU_SOURCE
#endif
#include "interpose/kind.h"

#include <errno.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>
#ifdef __linux__
# include <sys/sysmacros.h>
#endif

uint8_t async_kind_table[ASYNC_KIND_TABLE_SIZE];

static bool is_listening(int fd)
{
	int answer = 0;
	socklen_t length = sizeof(answer);
	return getsockopt(fd, SOL_SOCKET, SO_ACCEPTCONN, &answer, &length) == 0 && answer != 0;
}

static async_kind_t kind_of_socket(int fd, int type)
{
	if (type != SOCK_STREAM && type != SOCK_SEQPACKET) {
		return ASYNC_KIND_SOCKET;
	}
	if (is_listening(fd)) {
		return ASYNC_KIND_LISTENER;
	}
	return type == SOCK_STREAM ? ASYNC_KIND_STREAM : ASYNC_KIND_SOCKET;
}

/* /dev/null, /dev/zero, /dev/urandom and their like answer at once. */
static bool is_memory_device(const struct stat *status)
{
#ifdef __linux__
	return major(status->st_rdev) == 1;
#else
	(void) status;
	return false;
#endif
}

/* Linux gives event, timer and signal descriptors no file type: they are devices to us. */
static async_kind_t kind_of_file(int fd, const struct stat *status)
{
	switch (status->st_mode & S_IFMT) {
		case S_IFIFO: return ASYNC_KIND_PIPE;
		case S_IFCHR:
			if (is_memory_device(status)) {
				return ASYNC_KIND_PLAIN;
			}
			return isatty(fd) ? ASYNC_KIND_TERMINAL : ASYNC_KIND_DEVICE;
		case S_IFREG: return ASYNC_KIND_FILE;
		case 0:       return ASYNC_KIND_DEVICE;
		default:      return ASYNC_KIND_PLAIN;
	}
}

async_kind_t async_kind_determine(int fd)
{
	int saved_errno = errno, type = 0;
	socklen_t length = sizeof(type);
	struct stat status;
	async_kind_t kind = ASYNC_KIND_UNKNOWN;

	if (fstat(fd, &status) == 0) {
		if (!S_ISSOCK(status.st_mode)) {
			kind = kind_of_file(fd, &status);
		} else if (getsockopt(fd, SOL_SOCKET, SO_TYPE, &type, &length) == 0) {
			kind = kind_of_socket(fd, type);
		}
	}
	async_kind_remember(fd, kind);
	errno = saved_errno;
	return kind != ASYNC_KIND_UNKNOWN ? kind : ASYNC_KIND_PLAIN;
}
