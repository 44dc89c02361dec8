/* classes.h - all PHP classes and functions of this extension. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CLASS_CLASSES_H
#define ASYNC_CLASS_CLASSES_H

#include "php.h"

/* For the module entry. */
extern const zend_function_entry async_functions[];

/* Registers every class when the module starts; and takes back what was changed in the engine for them. */
void async_classes_register(int module_number);
void async_classes_unregister(void);

#endif
