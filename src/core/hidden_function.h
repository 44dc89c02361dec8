/* hidden_function.h - functions of ours that the engine calls but no script can name. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CORE_HIDDEN_FUNCTION_H
#define ASYNC_CORE_HIDDEN_FUNCTION_H

#include "php.h"

/* To be kept in static storage, filled when the module starts. */
zend_internal_function async_hidden_function(zif_handler handler);

#endif
