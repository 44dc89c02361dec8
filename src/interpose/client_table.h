/* client_table.h - the functions of PHP that talk to a server over a connection which several objects may share. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_INTERPOSE_CLIENT_TABLE_H
#define ASYNC_INTERPOSE_CLIENT_TABLE_H

#include "php.h"

/* What a function does with the connection. */
typedef enum {
	ASYNC_CLIENT_IGNORES, /* nothing: it is not guarded */
	ASYNC_CLIENT_LOOKS,   /* works with what its object has in memory, and maybe reads more of a result */
	ASYNC_CLIENT_USES,
} async_client_use_t;

/*
 * The methods of a class, or the functions of a module. Names are in lower case, without the prefix, each with a blank
 * before and after it. A function that opens leaves the connection with a reply on the way, or with requests that are
 * not sent yet: others keep out until one that closes was called.
 */
typedef struct async_client {
	const char *class_name;     /* in lower case; NULL: functions */
	const char *module;         /* whose functions; NULL: methods */
	const char *prefix;         /* of the names of functions */
	async_client_use_t use;     /* of what is named in none of the next three */
	const char *uses;
	const char *looks;
	const char *ignores;
	const char *opens;          /* when it returns an object or true, */
	zend_long opens_with;       /* and the flags in this argument, the first after the request, have one of these; 0: always */
	const char *continues;      /* everybody may call these while it is open: whoever takes the reply has it */
	const char *closes;
	const char *closes_last;    /* when it returns false or null: there was no more to take */
	bool is_open_for_opener;    /* whatever else the opener calls leaves it open */
	const char *connects;       /* the function for which there is a find_peer */
	const void *(*find_peer)(zend_execute_data *execute_data); /* a connection of another object that it will share, or NULL */
	/* What is compared: the same for all objects of one connection. NULL when the object is not to be guarded. */
	const void *(*place)(zend_object *object);
} async_client_t;

extern const async_client_t async_client_table[];
extern const size_t async_client_table_rows;

/* Finds the classes whose objects the places look into. Once, at module start. */
void async_client_table_prepare(void);

#endif
