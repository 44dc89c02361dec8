/* cursor.c - goes through an array or a Traversable, one element per call. */
/* SPDX-License-Identifier: MIT */
#include "class/cursor.h"

#include "zend_interfaces.h"

void async_cursor_init(async_cursor_t *cursor, zval *source)
{
	*cursor = (async_cursor_t){0};
	ZVAL_COPY(&cursor->source, source);
	if (Z_TYPE(cursor->source) == IS_ARRAY) {
		zend_hash_internal_pointer_reset_ex(Z_ARRVAL(cursor->source), &cursor->position);
	}
}

static bool next_of_array(async_cursor_t *cursor, zval *value, zval *key)
{
	HashTable *array = Z_ARRVAL(cursor->source);
	zval *element = zend_hash_get_current_data_ex(array, &cursor->position);

	if (!element) {
		return false;
	}
	ZVAL_COPY_DEREF(value, element);
	zend_hash_get_current_key_zval_ex(array, key, &cursor->position);
	zend_hash_move_forward_ex(array, &cursor->position);
	return true;
}

/* To the first element, or to the next one. */
static bool move_iterator(async_cursor_t *cursor)
{
	zend_object_iterator *iterator = cursor->iterator;

	if (iterator) {
		iterator->index++;
		iterator->funcs->move_forward(iterator);
		return !EG(exception);
	}
	zend_class_entry *ce = Z_OBJCE(cursor->source);

	iterator = cursor->iterator = ce->get_iterator(ce, &cursor->source, 0);
	if (!iterator || EG(exception)) {
		return false;
	}
	iterator->index = 0;
	if (iterator->funcs->rewind) {
		iterator->funcs->rewind(iterator);
	}
	return !EG(exception);
}

static bool fetch_key(zend_object_iterator *iterator, zval *key)
{
	if (!iterator->funcs->get_current_key) {
		ZVAL_LONG(key, (zend_long) iterator->index);
		return true;
	}
	ZVAL_NULL(key);
	iterator->funcs->get_current_key(iterator, key);
	if (EG(exception)) {
		zval_ptr_dtor(key);
		return false;
	}
	if (Z_ISREF_P(key)) {
		zend_unwrap_reference(key);
	}
	return true;
}

static bool next_of_iterator(async_cursor_t *cursor, zval *value, zval *key)
{
	if (!move_iterator(cursor) || cursor->iterator->funcs->valid(cursor->iterator) != SUCCESS || EG(exception)) {
		return false;
	}
	zval *current = cursor->iterator->funcs->get_current_data(cursor->iterator);

	if (!current || EG(exception)) {
		return false;
	}
	ZVAL_COPY_DEREF(value, current);
	if (!fetch_key(cursor->iterator, key)) {
		zval_ptr_dtor(value);
		return false;
	}
	return true;
}

bool async_cursor_next(async_cursor_t *cursor, zval *value, zval *key)
{
	if (cursor->is_at_end) {
		return false;
	}
	cursor->is_at_end = !(Z_TYPE(cursor->source) == IS_ARRAY
		? next_of_array(cursor, value, key) : next_of_iterator(cursor, value, key));
	return !cursor->is_at_end;
}

bool async_cursor_is_at_end(const async_cursor_t *cursor)
{
	if (cursor->is_at_end || Z_TYPE(cursor->source) != IS_ARRAY) {
		return cursor->is_at_end;
	}
	return cursor->position >= Z_ARRVAL(cursor->source)->nNumUsed;
}

void async_cursor_close(async_cursor_t *cursor)
{
	zend_object_iterator *iterator = cursor->iterator;

	if (iterator) {
		cursor->iterator = NULL;
		zend_iterator_dtor(iterator);
	}
	zval_ptr_dtor(&cursor->source);
	ZVAL_UNDEF(&cursor->source);
}
