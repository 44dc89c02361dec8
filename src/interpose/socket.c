/* socket.c - receiving and sending. */
/* SPDX-License-Identifier: MIT */
#ifndef _GNU_SOURCE
# define _GNU_SOURCE
#endif
#include "interpose/replaced.h"

#include "interpose/call.h"
#include "interpose/conversation.h"
#include "interpose/socket.h"
#include "interpose/socket_stream.h"

#ifdef __GLIBC__
extern ssize_t __recv_chk(int fd, void *buffer, size_t length, size_t capacity, int flags);
extern ssize_t __recvfrom_chk(int fd, void *buffer, size_t length, size_t capacity, int flags,
		struct sockaddr *address, socklen_t *address_length);
#endif

/* Operations that never block, or not in the way the others do. */
#define NEVER_BLOCKING_FLAGS (MSG_ERRQUEUE | MSG_OOB)
#ifndef MSG_FASTOPEN
# define MSG_FASTOPEN 0
#endif

/* A transfer under way. */
typedef struct transfer {
	int fd;
	int flags;                  /* as given by the caller */
	const struct iovec *vector;
	size_t vector_length;
	size_t total;
	size_t done;
	struct msghdr *message;     /* NULL unless it is a call with one */
	void *address;              /* struct sockaddr: filled in by a receive, const for a send */
	socklen_t *address_length;
} transfer_t;

static size_t total_length(const struct iovec *vector, size_t count)
{
	size_t total = 0;

	for (size_t i = 0; i < count; i++) {
		total += vector[i].iov_len;
	}
	return total;
}

/* What is left of the buffer in which the transfer stands. */
static struct iovec next_piece(const transfer_t *transfer)
{
	size_t skip = transfer->done;

	if (EXPECTED(skip == 0 && transfer->vector_length == 1)) {
		return transfer->vector[0];
	}
	for (size_t i = 0; i < transfer->vector_length; i++) {
		if (skip < transfer->vector[i].iov_len) {
			return (struct iovec) {(char *) transfer->vector[i].iov_base + skip, transfer->vector[i].iov_len - skip};
		}
		skip -= transfer->vector[i].iov_len;
	}
	return (struct iovec) {transfer->vector_length > 0 ? transfer->vector[0].iov_base : NULL, 0};
}

static ssize_t receive_now(const transfer_t *transfer)
{
	struct iovec piece;
	int flags = transfer->flags | MSG_DONTWAIT;

	if (transfer->message != NULL && transfer->done == 0) {
		return recvmsg(transfer->fd, transfer->message, flags);
	}
	piece = next_piece(transfer);
	return recvfrom(transfer->fd, piece.iov_base, piece.iov_len, flags, transfer->address, transfer->address_length);
}

static ssize_t send_now(const transfer_t *transfer)
{
	struct iovec piece;
	int flags = transfer->flags | MSG_DONTWAIT;

	if (transfer->message != NULL && transfer->done == 0) {
		return sendmsg(transfer->fd, transfer->message, flags);
	}
	if (transfer->done > 0) {
		flags |= MSG_NOSIGNAL; /* what was sent is reported first, the end of the connection next time */
	}
	piece = next_piece(transfer);
	return sendto(transfer->fd, piece.iov_base, piece.iov_len, flags, transfer->address,
		transfer->address_length != NULL ? *transfer->address_length : 0);
}

/* Whether the caller is ready to wait. */
static bool may_wait(const transfer_t *transfer)
{
	return (transfer->flags & MSG_DONTWAIT) == 0 && async_call_is_blocking(transfer->fd);
}

/* As the kernel: what was transferred before it went wrong counts more than that it did. */
static ssize_t end_early(const transfer_t *transfer)
{
	return transfer->done > 0 ? (ssize_t) transfer->done : -1;
}

/* Looking at data without taking it disturbs nobody (feof() does it). */
static bool takes_part(const transfer_t *transfer)
{
	return (transfer->flags & MSG_PEEK) == 0;
}

static bool wait_for_more(const transfer_t *transfer, unsigned direction, uint64_t deadline)
{
	bool is_ready;

	if (takes_part(transfer)) {
		async_conversation_enter(transfer->fd, direction);
		is_ready = async_call_wait_ready(transfer->fd, direction, deadline);
		async_conversation_leave(transfer->fd, direction);
	} else {
		is_ready = async_call_wait_ready(transfer->fd, direction, deadline);
	}
	if (is_ready) {
		return true;
	}
	if (errno == ECANCELED) {
		async_conversation_break(transfer->fd);
	}
	return false;
}

/*
 * Others may watch what is gone now; and a short read left nothing behind. Not so with recvmsg(): what it returns may
 * end where an attached descriptor or a change of credentials begins.
 */
static void note_read(const transfer_t *transfer, size_t asked, size_t received)
{
	if (received == 0 || !takes_part(transfer)) {
		return;
	}
	async_readiness_taken(transfer->fd);
	if (received < asked && transfer->message == NULL && async_kind_of(transfer->fd) == ASYNC_KIND_STREAM) {
		async_readiness_drained(transfer->fd);
	}
}

static bool wants_more(const transfer_t *transfer, ssize_t received)
{
	return received > 0 && transfer->done < transfer->total && (transfer->flags & (MSG_WAITALL | MSG_PEEK)) == MSG_WAITALL
		&& async_kind_of(transfer->fd) == ASYNC_KIND_STREAM && may_wait(transfer);
}

static ssize_t receive(transfer_t *transfer)
{
	uint64_t deadline = 0;
	bool is_known_to_block = transfer->total > 0 && async_readiness_is_exhausted(transfer->fd, ASYNC_READABLE)
		&& may_wait(transfer);

	for (;;) {
		if (!is_known_to_block) {
			ssize_t received = receive_now(transfer);
			if (received >= 0) {
				note_read(transfer, transfer->total - transfer->done, (size_t) received);
				transfer->done += (size_t) received;
				if (!wants_more(transfer, received)) {
					return (ssize_t) transfer->done;
				}
				continue;
			}
			if (errno != EAGAIN && errno != EWOULDBLOCK) {
				return end_early(transfer);
			}
			async_readiness_exhausted(transfer->fd, ASYNC_READABLE);
			if (!may_wait(transfer)) {
				errno = EAGAIN;
				return end_early(transfer);
			}
		}
		is_known_to_block = false;
		if (deadline == 0) {
			deadline = async_call_socket_deadline(transfer->fd, SO_RCVTIMEO);
		}
		if (!wait_for_more(transfer, ASYNC_READABLE, deadline)) {
			return end_early(transfer);
		}
	}
}

static ssize_t send_all(transfer_t *transfer)
{
	uint64_t deadline = 0;

	for (;;) {
		ssize_t sent = send_now(transfer);
		if (sent >= 0) {
			transfer->done += (size_t) sent;
			if (transfer->done >= transfer->total || !may_wait(transfer)) {
				return (ssize_t) transfer->done;
			}
			continue;
		}
		if (errno != EAGAIN && errno != EWOULDBLOCK) {
			return end_early(transfer);
		}
		async_readiness_exhausted(transfer->fd, ASYNC_WRITABLE);
		if (!may_wait(transfer)) {
			errno = EAGAIN;
			return end_early(transfer);
		}
		if (deadline == 0) {
			deadline = async_call_socket_deadline(transfer->fd, SO_SNDTIMEO);
		}
		if (!wait_for_more(transfer, ASYNC_WRITABLE, deadline)) {
			return end_early(transfer);
		}
	}
}

static ssize_t receive_in_conversation(transfer_t *transfer)
{
	if (async_call_is_closing(transfer->fd) || UNEXPECTED(async_socket_has_failed(transfer->fd))) {
		return -1;
	}
	if (!takes_part(transfer)) {
		return receive(transfer);
	}
	if (UNEXPECTED(async_call_is_over()) && !async_conversation_is_plain()) {
		async_call_refuse(transfer->fd); /* a reply that has come meanwhile would make a success of a broken connection */
		return -1;
	}
	if (!async_conversation_may_begin(transfer->fd, ASYNC_READABLE)) {
		return -1;
	}
	return receive(transfer);
}

static ssize_t send_in_conversation(transfer_t *transfer)
{
	if (async_call_is_closing(transfer->fd) || UNEXPECTED(async_socket_has_failed(transfer->fd))
			|| !async_conversation_may_begin(transfer->fd, ASYNC_WRITABLE)) {
		return -1;
	}
	return send_all(transfer);
}

ssize_t async_socket_receive(int fd, const struct iovec *vector, size_t count)
{
	transfer_t transfer = {.fd = fd, .vector = vector, .vector_length = count};
	struct msghdr message = {.msg_iov = (struct iovec *) vector, .msg_iovlen = count};

	transfer.total = total_length(vector, count);
	if (count != 1) {
		transfer.message = &message;
	}
	return receive_in_conversation(&transfer);
}

ssize_t async_socket_send(int fd, const struct iovec *vector, size_t count)
{
	transfer_t transfer = {.fd = fd, .vector = vector, .vector_length = count};
	struct msghdr message = {.msg_iov = (struct iovec *) vector, .msg_iovlen = count};

	transfer.total = total_length(vector, count);
	if (count != 1) {
		transfer.message = &message;
	}
	return send_in_conversation(&transfer);
}

ssize_t async_replaced_recv(int fd, void *buffer, size_t length, int flags)
{
	if (!async_wait_is_possible() || (flags & NEVER_BLOCKING_FLAGS) != 0) {
		return recv(fd, buffer, length, flags);
	}
	struct iovec vector = {buffer, length};
	transfer_t transfer = {.fd = fd, .flags = flags, .vector = &vector, .vector_length = 1, .total = length};

	return receive_in_conversation(&transfer);
}

ssize_t async_replaced_recvfrom(int fd, void *buffer, size_t length, int flags,
		struct sockaddr *address, socklen_t *address_length)
{
	if (!async_wait_is_possible() || (flags & NEVER_BLOCKING_FLAGS) != 0) {
		return recvfrom(fd, buffer, length, flags, address, address_length);
	}
	struct iovec vector = {buffer, length};
	transfer_t transfer = {
		.fd = fd, .flags = flags, .vector = &vector, .vector_length = 1, .total = length,
		.address = address, .address_length = address_length,
	};

	return receive_in_conversation(&transfer);
}

ssize_t async_replaced_recvmsg(int fd, struct msghdr *message, int flags)
{
	if (!async_wait_is_possible() || (flags & NEVER_BLOCKING_FLAGS) != 0) {
		return recvmsg(fd, message, flags);
	}
	transfer_t transfer = {
		.fd = fd, .flags = flags, .vector = message->msg_iov, .vector_length = message->msg_iovlen, .message = message,
	};

	transfer.total = total_length(transfer.vector, transfer.vector_length);
	return receive_in_conversation(&transfer);
}

ssize_t async_replaced_send(int fd, const void *buffer, size_t length, int flags)
{
	if (!async_wait_is_possible()) {
		return send(fd, buffer, length, flags);
	}
	struct iovec vector = {(void *) buffer, length};
	transfer_t transfer = {.fd = fd, .flags = flags, .vector = &vector, .vector_length = 1, .total = length};

	return send_in_conversation(&transfer);
}

ssize_t async_replaced_sendto(int fd, const void *buffer, size_t length, int flags,
		const struct sockaddr *address, socklen_t address_length)
{
	if (!async_wait_is_possible() || (flags & MSG_FASTOPEN) != 0) {
		return sendto(fd, buffer, length, flags, address, address_length);
	}
	struct iovec vector = {(void *) buffer, length};
	transfer_t transfer = {
		.fd = fd, .flags = flags, .vector = &vector, .vector_length = 1, .total = length,
		.address = (void *) address, .address_length = &address_length,
	};

	return send_in_conversation(&transfer);
}

ssize_t async_replaced_sendmsg(int fd, const struct msghdr *message, int flags)
{
	if (!async_wait_is_possible() || (flags & MSG_FASTOPEN) != 0) {
		return sendmsg(fd, message, flags);
	}
	transfer_t transfer = {
		.fd = fd, .flags = flags, .vector = message->msg_iov, .vector_length = message->msg_iovlen,
		.message = (struct msghdr *) message,
	};

	transfer.total = total_length(transfer.vector, transfer.vector_length);
	return send_in_conversation(&transfer);
}

/* A length beyond the capacity of the buffer is the C library's to complain about. */
#ifdef __GLIBC__
ssize_t async_replaced_recv_chk(int fd, void *buffer, size_t length, size_t capacity, int flags)
{
	return length > capacity ? __recv_chk(fd, buffer, length, capacity, flags) : async_replaced_recv(fd, buffer, length, flags);
}

ssize_t async_replaced_recvfrom_chk(int fd, void *buffer, size_t length, size_t capacity, int flags,
		struct sockaddr *address, socklen_t *address_length)
{
	return length > capacity ? __recvfrom_chk(fd, buffer, length, capacity, flags, address, address_length)
		: async_replaced_recvfrom(fd, buffer, length, flags, address, address_length);
}
#else
ssize_t async_replaced_recv_chk(int fd, void *buffer, size_t length, size_t capacity, int flags)
{
	(void) capacity;
	return async_replaced_recv(fd, buffer, length, flags);
}

ssize_t async_replaced_recvfrom_chk(int fd, void *buffer, size_t length, size_t capacity, int flags,
		struct sockaddr *address, socklen_t *address_length)
{
	(void) capacity;
	return async_replaced_recvfrom(fd, buffer, length, flags, address, address_length);
}
#endif
