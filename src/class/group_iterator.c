/* group_iterator.c - foreach over a TaskGroup or a TaskSet. */
/* SPDX-License-Identifier: MIT */
#include "class/group_iterator.h"

#include "class/group.h"
#include "sync/group.h"

typedef struct group_iterator {
	zend_object_iterator base;    /* "data" is the object, owned */
	async_group_cursor_t cursor;
	zval key;                     /* owned; both are UNDEF before the first and behind the last outcome */
	zval pair;                    /* owned: [result, null] or [null, error] */
} group_iterator_t;

static group_iterator_t *from_base(zend_object_iterator *base)
{
	return (group_iterator_t *) base;
}

static void clear(zval *place)
{
	zval value;

	ZVAL_COPY_VALUE(&value, place);
	ZVAL_UNDEF(place);
	zval_ptr_dtor(&value);
}

static void leave_current(zend_object_iterator *base)
{
	group_iterator_t *iterator = from_base(base);

	clear(&iterator->key);
	clear(&iterator->pair);
}

static void destroy(zend_object_iterator *base)
{
	leave_current(base);
	zval_ptr_dtor(&base->data);
}

static int has_current(zend_object_iterator *base)
{
	return Z_TYPE(from_base(base)->pair) == IS_UNDEF ? FAILURE : SUCCESS;
}

static zval *current_pair(zend_object_iterator *base)
{
	return &from_base(base)->pair;
}

static void current_key(zend_object_iterator *base, zval *key)
{
	ZVAL_COPY(key, &from_base(base)->key);
}

static void make_pair(zval *pair, async_group_outcome_t *outcome)
{
	zval error;

	if (outcome->error) {
		ZVAL_OBJ(&error, outcome->error);
	} else {
		ZVAL_NULL(&error);
	}
	array_init_size(pair, 2);
	zend_hash_next_index_insert_new(Z_ARRVAL_P(pair), &outcome->value);
	zend_hash_next_index_insert_new(Z_ARRVAL_P(pair), &error);
}

/* May switch. An exception ends the loop. */
static void go_to_next(zend_object_iterator *base)
{
	async_group_t *group = async_group_of(Z_OBJ(base->data));
	group_iterator_t *iterator = from_base(base);
	async_group_outcome_t outcome;

	leave_current(base);
	if (EG(exception)) {
		return;
	}
	if (async_group_next(group, &iterator->cursor, &outcome) == ASYNC_GROUP_DONE) {
		ZVAL_COPY_VALUE(&iterator->key, &outcome.key);
		make_pair(&iterator->pair, &outcome);
	}
}

static void go_to_first(zend_object_iterator *base)
{
	from_base(base)->cursor = (async_group_cursor_t){NULL};
	go_to_next(base);
}

static HashTable *get_gc(zend_object_iterator *base, zval **table, int *count)
{
	zend_get_gc_buffer *buffer = zend_get_gc_buffer_create();

	zend_get_gc_buffer_add_zval(buffer, &base->data);
	zend_get_gc_buffer_add_zval(buffer, &from_base(base)->pair);
	zend_get_gc_buffer_use(buffer, table, count);
	return NULL;
}

static const zend_object_iterator_funcs functions = {
	.dtor = destroy,
	.valid = has_current,
	.get_current_data = current_pair,
	.get_current_key = current_key,
	.move_forward = go_to_next,
	.rewind = go_to_first,
	.invalidate_current = leave_current,
	.get_gc = get_gc,
};

zend_object_iterator *async_group_iterator_create(zend_class_entry *ce, zval *object, int by_reference)
{
	if (by_reference) {
		zend_throw_error(NULL, "Cannot iterate %s by reference", ZSTR_VAL(ce->name));
		return NULL;
	}
	group_iterator_t *iterator = emalloc(sizeof(group_iterator_t));

	zend_iterator_init(&iterator->base);
	iterator->base.funcs = &functions;
	ZVAL_OBJ_COPY(&iterator->base.data, Z_OBJ_P(object));
	iterator->cursor = (async_group_cursor_t){NULL};
	ZVAL_UNDEF(&iterator->key);
	ZVAL_UNDEF(&iterator->pair);
	return &iterator->base;
}
