/* file_system_watcher.h - the classes Async\FileSystemWatcher and Async\FileSystemEvent. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CLASS_FILE_SYSTEM_WATCHER_H
#define ASYNC_CLASS_FILE_SYSTEM_WATCHER_H

void async_file_system_watcher_classes_register(void);

#endif
